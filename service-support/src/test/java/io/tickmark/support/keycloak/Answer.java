package io.tickmark.support.keycloak;

import java.net.URI;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
record Answer(HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    String text() {
        return response.body();
    }

    JsonNode body() {
        return JsonMapper.shared().readTree(response.body());
    }

    /** Where a redirect leads; an error where there is none. */
    URI location() {
        return URI.create(header("Location"));
    }

    String header(String name) {
        return response.headers()
                .firstValue(name)
                .orElseThrow(() -> new AssertionError("No " + name + " but " + status() + " " + text()));
    }
}
