package io.tickmark.localstack.testkit;

import io.tickmark.localstack.Installation;
import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Ports;
import io.tickmark.localstack.Progress;
import io.tickmark.localstack.StackHome;
import io.tickmark.localstack.component.Component;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One stack for all integration tests of a Java process: on free ports, with its state in {@code target/}, started by
 * the first test that asks, ended with the process.
 */
public final class StackUnderTest {

    private static final Path DIRECTORY = Path.of("target", "stack-under-test").toAbsolutePath();

    private static @Nullable LocalStack shared;

    private StackUnderTest() {}

    /** All components but our services. */
    public static Set<Component> infrastructureComponents() {
        return Arrays.stream(Component.values())
                .filter(component -> !component.isService())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The real components without our services. */
    public static synchronized LocalStack infrastructure() {
        return with(infrastructureComponents());
    }

    /** Everything; a service that is not built is left out. */
    public static synchronized LocalStack whole() {
        LocalStack stack = shared();
        stack.start(stack.available());
        return stack;
    }

    /** Only these components. */
    public static synchronized LocalStack with(Set<Component> components) {
        LocalStack stack = shared();
        stack.start(components);
        return stack;
    }

    private static LocalStack shared() {
        LocalStack stack = shared;
        if (stack == null) {
            Installation installation = Installation.around(Path.of(""));
            StackHome home = new StackHome(DIRECTORY);
            LocalStack.of(installation, home, Map.of(), Progress.SILENT).wipe();
            LocalStack fresh = LocalStack.on(Ports.free(), installation, home, Progress.SILENT);
            fresh.simulate();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                fresh.abandonStart();
                fresh.stop();
            }));
            shared = fresh;
            stack = fresh;
        }
        return stack;
    }
}
