package io.tickmark.localstack;

import io.tickmark.localstack.process.Http;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Somebody logged in to Tasklist. */
public record TasklistUser(URI tasklist, HttpClient browser) implements AutoCloseable {

    public static TasklistUser login(URI tasklist, String user, String password)
            throws IOException, InterruptedException {
        HttpClient browser = Http.client().cookieHandler(new CookieManager()).build();
        TasklistUser person = new TasklistUser(tasklist, browser);
        person.send("POST", "/api/login?username=" + user + "&password=" + password, "");
        return person;
    }

    public String send(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(tasklist.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = browser.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    @Override
    public void close() {
        browser.close();
    }
}
