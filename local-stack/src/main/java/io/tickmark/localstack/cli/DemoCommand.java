package io.tickmark.localstack.cli;

import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Site;
import io.tickmark.localstack.StackException;
import io.tickmark.localstack.demo.Demo;
import io.tickmark.localstack.demo.DemoOptions;
import io.tickmark.localstack.demo.DemoResult;
import io.tickmark.localstack.demo.Doors;
import io.tickmark.localstack.demo.Narrator;
import io.tickmark.localstack.docker.DockerStack;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a whole engagement. */
@Command(
        name = "demo",
        description = "Start everything and drive a Type 2 engagement to its report, on a simulated calendar.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final int A_YEAR = 12;
    private static final int HALF_A_YEAR = 6;

    @Option(
            names = "--controls",
            paramLabel = "FILE.csv",
            description = "Your own control list (docs/controls-csv.md).")
    private @Nullable Path controls;

    @Option(names = "--fast", description = "A compact control list and a period of six months.")
    private boolean fast;

    @Option(names = "--seed", defaultValue = "1", description = "Which controls show gaps and deviations (default: 1).")
    private long seed;

    @Mixin
    private final TargetOption target = new TargetOption();

    @Override
    public Integer call() {
        Path list = controls == null ? library() : controls.toAbsolutePath();
        if (!Files.isReadable(list)) {
            throw new StackException(
                    "There is no control list at " + list + "; give a CSV file (docs/controls-csv.md).");
        }
        PrintStream out = System.out;
        Site site = target.isDocker() ? startDocker() : startLocal(out);
        Narrator narrator = new Narrator(out, site.calendar());
        DemoOptions options = new DemoOptions(list, fast ? HALF_A_YEAR : A_YEAR, seed);
        DemoResult result = new Demo(Doors.of(site), site.calendar(), narrator).run(options);
        new Welcome(site).print(out);
        new WhereToLook(site, result, target.words()).print(out);
        out.println(result.summary());
        return 0;
    }

    private static Site startLocal(PrintStream out) {
        LocalStack stack = Tickmark.stack();
        UpCommand.start(stack, true, out);
        return stack;
    }

    private Site startDocker() {
        if (!Tickmark.stack().running().isEmpty()) {
            throw new StackException("The local stack runs on the same ports. Stop it first: ./tickmark down");
        }
        DockerStack stack = target.docker();
        stack.up();
        return stack;
    }

    private Path library() {
        return Tickmark.installation()
                .root()
                .resolve("engagement-service/src/main/resources/starter-library")
                .resolve(fast ? "controls-compact.csv" : "controls.csv");
    }
}
