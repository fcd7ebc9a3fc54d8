package io.tickmark.localstack.demo;

import io.tickmark.localstack.StackException;
import io.tickmark.localstack.process.Http;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP with the patience of a good client: a service that is restarting is asked again, with the same request. Every
 * request is safe to repeat, because commands carry an idempotency key.
 */
final class HttpDoor {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(20);

    private final HttpClient client;

    /** For calls that stand each for itself. */
    HttpDoor() {
        this(Http.client().build());
    }

    private HttpDoor(HttpClient client) {
        this.client = client;
    }

    /** Keeps cookies and follows redirects, as somebody's browser does. */
    static HttpDoor ofBrowser() {
        return new HttpDoor(Http.client()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new LoopbackCookies())
                .build());
    }

    /** An answer of any status below 500. */
    record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        boolean isGood() {
            return status / 100 == 2;
        }

        /** What a problem response says. */
        String problem() {
            String detail = body.path("detail").asString("");
            String rule = body.path("rule").asString("");
            return (rule.isEmpty() ? "" : rule + ": ") + (detail.isEmpty() ? raw.body() : detail);
        }
    }

    Answer send(String url, UnaryOperator<HttpRequest.Builder> details) {
        HttpRequest request = details.apply(
                        HttpRequest.newBuilder(URI.create(url)).timeout(ONE_ANSWER))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String trouble;
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() < 500) {
                    return new Answer(response.statusCode(), parse(response.body()), response);
                }
                trouble = "status " + response.statusCode() + " " + response.body();
            } catch (IOException e) {
                trouble = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException("Interrupted while waiting for " + url + ".", e);
            }
            if (System.nanoTime() > deadline) {
                throw new StackException(url + " does not answer (" + trouble + "). See ./tickmark status.");
            }
            Waiting.pause();
        }
    }

    /** Cookies for which 127.0.0.1 is as safe as TLS, as it is for browsers. */
    private static final class LoopbackCookies extends CookieManager {
        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }

    private static JsonNode parse(String body) {
        return body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.createObjectNode();
    }
}
