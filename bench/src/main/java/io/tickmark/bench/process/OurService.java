package io.tickmark.bench.process;

import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.component.Component;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The engagement service as it is delivered: REST to command to event to process, and back by its workers. */
final class OurService implements Variant {

    static final String NAME = "tickmark";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalStack stack;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private String bearer = "";

    OurService(LocalStack stack) {
        this.stack = stack;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void begin() {
        stack.start(Component.ENGAGEMENT_SERVICE);
        bearer = "Bearer " + stack.tokens().of(stack.people().withRole("compliance-lead"));
    }

    @Override
    public void end() {
        stack.stop(Component.ENGAGEMENT_SERVICE);
    }

    @Override
    public String createProgramme() {
        return command(
                "/api/programmes",
                Map.of("name", "Acme Platform", "serviceOrganisation", "Acme Ltd", "system", "Acme Platform"));
    }

    @Override
    public String open(String programmeId, String name) {
        return command("/api/engagements", Map.of("programmeId", programmeId, "name", name));
    }

    private String command(String path, Map<String, String> body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.url(Port.ENGAGEMENT_SERVICE) + path))
                .timeout(PATIENCE)
                .header("Authorization", bearer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body()).path("id").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + path + ".", e);
        }
    }
}
