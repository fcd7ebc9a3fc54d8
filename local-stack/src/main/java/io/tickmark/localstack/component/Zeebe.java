package io.tickmark.localstack.component;

import io.tickmark.localstack.Calendar;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.process.Http;
import io.tickmark.localstack.process.Java;
import io.tickmark.localstack.process.Launch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The process engine: broker and gateway in one. */
final class Zeebe implements Part {

    private static final int HEAP_MEGABYTES = 384;

    private final Surroundings around;

    Zeebe(Surroundings around) {
        this.around = around;
    }

    @Override
    public Launch launch() {
        Path configuration = around.configuration(
                "zeebe.yaml",
                Map.of(
                        "rest-port", Integer.toString(around.port(Port.ZEEBE_REST)),
                        "grpc-port", Integer.toString(around.port(Port.ZEEBE_GRPC)),
                        "command-port", Integer.toString(around.port(Port.ZEEBE_COMMAND)),
                        "internal-port", Integer.toString(around.port(Port.ZEEBE_INTERNAL)),
                        "actuator-port", Integer.toString(around.port(Port.ZEEBE_ACTUATOR)),
                        "opensearch", around.url(Port.OPENSEARCH),
                        "data", around.data(Component.ZEEBE).toString(),
                        "exposed", around.simulated() ? "health,clock" : "health",
                        "simulated", Boolean.toString(around.simulated())));
        return camunda(around, HEAP_MEGABYTES, "io.camunda.application.StandaloneBroker", configuration, Map.of());
    }

    @Override
    public boolean isReady() throws IOException {
        return Http.get(around.url(Port.ZEEBE_ACTUATOR) + "/actuator/health/readiness")
                .isGood();
    }

    /** The broker forgets at every start how far its calendar was advanced. */
    @Override
    public void settle() {
        if (around.simulated()) {
            new Calendar(around.home(), around.url(Port.ZEEBE_ACTUATOR)).align();
        }
    }

    static Launch camunda(
            Surroundings around, int heap, String mainClass, Path configuration, Map<String, String> environment) {
        return camunda(around, heap, mainClass, configuration, environment, "");
    }

    /** The same with something before its libraries. */
    static Launch camunda(
            Surroundings around,
            int heap,
            String mainClass,
            Path configuration,
            Map<String, String> environment,
            String first) {
        Path home = around.installation().processEngine();
        return Java.main(
                heap,
                (first.isEmpty() ? "" : first + File.pathSeparator)
                        + home.resolve("config")
                        + File.pathSeparator
                        + home.resolve("lib").resolve("*"),
                List.of(
                        "-Dbasedir=" + around.home().directory(),
                        "-Dapp.home=" + home,
                        "-Dspring.config.additional-location=" + configuration.toUri()),
                mainClass,
                List.of(),
                environment);
    }
}
