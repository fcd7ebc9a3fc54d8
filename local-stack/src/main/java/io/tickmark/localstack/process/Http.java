package io.tickmark.localstack.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Plain HTTP to the loopback address. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = client().build();

    private Http() {}

    /** What came back. */
    public record Answer(int status, String body) {

        /** Whether the status is 2xx. */
        public boolean isGood() {
            return status / 100 == 2;
        }
    }

    /** The client of all calls, for those that need it with cookies or redirects. */
    public static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2));
    }

    /** Reads. */
    public static Answer get(String url) throws IOException {
        return send(request(url).GET());
    }

    /** Reads as the holder of a bearer token. */
    public static Answer getWithToken(String url, String token) throws IOException {
        return getWithToken(url, token, PATIENCE);
    }

    /** Reads as the holder of a bearer token what may take that long. */
    public static Answer getWithToken(String url, String token, Duration patience) throws IOException {
        return send(request(url)
                .header("Authorization", "Bearer " + token)
                .timeout(patience)
                .GET());
    }

    /** Sends JSON by POST or PUT. */
    public static Answer send(String method, String url, String json) throws IOException {
        return send(request(url)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends JSON as the holder of a bearer token. */
    public static Answer sendWithToken(String method, String url, String token, String json) throws IOException {
        return send(request(url)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Posts a form. */
    public static Answer postForm(String url, String form) throws IOException {
        return send(request(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
