package io.tickmark.localstack.cli;

import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.component.Component;
import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything. */
@Command(name = "up", description = "Start everything and wait until it is ready.", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--simulated",
            description = "With a calendar that can be advanced; remembered until 'down --wipe'.")
    private boolean simulated;

    @Override
    public Integer call() {
        LocalStack stack = Tickmark.stack();
        start(stack, simulated, System.out);
        new Welcome(stack).print(System.out);
        return 0;
    }

    /** Starts what is missing, and cleans up when the user interrupts that. */
    static void start(LocalStack stack, boolean simulated, PrintStream out) {
        long begun = System.nanoTime();
        Thread interrupted = new Thread(stack::abandonStart);
        Runtime.getRuntime().addShutdownHook(interrupted);
        if (simulated) {
            stack.simulate();
        }
        Set<Component> started = stack.start(stack.available());
        Runtime.getRuntime().removeShutdownHook(interrupted);
        Set<Component> absent = EnumSet.allOf(Component.class);
        absent.removeAll(stack.available());
        absent.forEach(component -> out.printf("  %-20s not built%n", component.title()));
        if (started.isEmpty()) {
            out.println("Everything is already up.");
        } else {
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            out.println("Up in " + Console.seconds(took).strip() + ".");
        }
    }
}
