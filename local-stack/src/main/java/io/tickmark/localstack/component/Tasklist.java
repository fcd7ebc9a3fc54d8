package io.tickmark.localstack.component;

import io.tickmark.localstack.Port;
import io.tickmark.localstack.Secrets.Account;
import io.tickmark.localstack.process.Http;
import io.tickmark.localstack.process.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The people's to-do list. */
final class Tasklist implements Part {

    private static final int HEAP_MEGABYTES = 384;

    private final Surroundings around;

    Tasklist(Surroundings around) {
        this.around = around;
    }

    @Override
    public Launch launch() {
        Path configuration = around.configuration(
                "tasklist.yaml",
                Map.of(
                        "port", Integer.toString(around.port(Port.TASKLIST)),
                        "actuator-port", Integer.toString(around.port(Port.TASKLIST_ACTUATOR)),
                        "opensearch", around.url(Port.OPENSEARCH),
                        "zeebe-grpc", "127.0.0.1:" + around.port(Port.ZEEBE_GRPC),
                        "zeebe-rest", around.url(Port.ZEEBE_REST),
                        "user", Account.TASKLIST.user(),
                        "password", password()));
        return Zeebe.camunda(
                around,
                HEAP_MEGABYTES,
                "io.camunda.application.StandaloneTasklist",
                configuration,
                Map.of("SPRING_PROFILES_ACTIVE", "tasklist,auth"),
                TasklistSchema.corrected(around).toString());
    }

    @Override
    public boolean isReady() throws IOException {
        String login = "username=" + Account.TASKLIST.user() + "&password=" + password();
        return Http.postForm(around.url(Port.TASKLIST) + "/api/login?" + login, "")
                .isGood();
    }

    @Override
    public void settle() throws IOException {
        var index = new TasklistIndex(around.url(Port.OPENSEARCH));
        index.register(around.people());
        index.refreshOften();
    }

    private String password() {
        return around.secrets().password(Account.TASKLIST);
    }
}
