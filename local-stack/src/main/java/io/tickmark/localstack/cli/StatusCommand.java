package io.tickmark.localstack.cli;

import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.component.Component;
import io.tickmark.localstack.docker.DockerStack;
import io.tickmark.localstack.process.ResidentMemory;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how each component and each event processor is doing. */
@Command(
        name = "status",
        description = "Show each component and each event processor.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1 << 20;
    private static final String ROW = "%-20s %-9s %8s %6s %9s %11s%n";

    @Option(names = "--check", description = "Compare every read model with the event log; exit 1 if any differs.")
    private boolean check;

    @Mixin
    private final TargetOption target = new TargetOption();

    @Override
    public Integer call() {
        ReadSide readSide = target.isDocker() ? docker() : local();
        readSide.printProcessors(System.out);
        readSide.printParked(System.out);
        readSide.printEngine(System.out);
        return !check || readSide.printDifferences(System.out) ? 0 : 1;
    }

    private ReadSide docker() {
        DockerStack stack = target.docker();
        stack.printComponents();
        return new ReadSide(stack, Set.of(Component.ENGAGEMENT_SERVICE, Component.PROJECTIONS));
    }

    private static ReadSide local() {
        LocalStack stack = Tickmark.stack();
        components(stack, System.out);
        return new ReadSide(stack, stack.running());
    }

    private static void components(LocalStack stack, PrintStream out) {
        out.printf(ROW, "COMPONENT", "STATE", "PID", "PORT", "MEMORY", "STARTED IN");
        long total = 0;
        for (Component component : Component.values()) {
            var process = stack.process(component);
            OptionalLong memory = process.map(ResidentMemory::of).orElse(OptionalLong.empty());
            total += memory.orElse(0);
            Duration startedIn = process.flatMap(alive -> stack.record(component))
                    .map(record -> record.startedIn())
                    .orElse(Duration.ZERO);
            out.printf(
                    ROW,
                    component.title(),
                    state(stack, component),
                    process.map(alive -> Long.toString(alive.pid())).orElse("-"),
                    stack.ports().of(component.ports().getFirst()),
                    memory.isPresent() ? megabytes(memory.getAsLong()) : "-",
                    startedIn.isZero() ? "-" : Console.seconds(startedIn).strip());
        }
        out.printf(ROW, "", "", "", "", megabytes(total), "");
    }

    private static String state(LocalStack stack, Component component) {
        if (stack.process(component).isPresent()) {
            return "running";
        }
        if (stack.record(component).isPresent()) {
            return "died";
        }
        return stack.available().contains(component) ? "stopped" : "not built";
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
    }
}
