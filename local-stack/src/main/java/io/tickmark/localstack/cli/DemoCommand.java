package io.tickmark.localstack.cli;

import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.StackException;
import io.tickmark.localstack.demo.Demo;
import io.tickmark.localstack.demo.DemoOptions;
import io.tickmark.localstack.demo.DemoResult;
import io.tickmark.localstack.demo.Doors;
import io.tickmark.localstack.demo.Narrator;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Override
    public Integer call() {
        LocalStack stack = Tickmark.stack();
        Path list = controls == null ? library() : controls.toAbsolutePath();
        if (!Files.isReadable(list)) {
            throw new StackException(
                    "There is no control list at " + list + "; give a CSV file (docs/controls-csv.md).");
        }
        PrintStream out = System.out;
        UpCommand.start(stack, true, out);
        Doors doors = new Doors(
                stack.url(Port.ENGAGEMENT_SERVICE),
                stack.url(Port.PROJECTIONS),
                stack.url(Port.TASKLIST),
                stack.url(Port.ISSUER),
                "127.0.0.1:" + stack.ports().of(Port.KAFKA));
        Narrator narrator = new Narrator(out, stack.calendar());
        DemoOptions options = new DemoOptions(list, fast ? HALF_A_YEAR : A_YEAR, seed);
        DemoResult result = new Demo(doors, stack.calendar(), narrator).run(options);
        new Welcome(stack).print(out);
        new WhereToLook(stack, result).print(out);
        out.println(result.summary());
        return 0;
    }

    private Path library() {
        return Tickmark.installation()
                .root()
                .resolve("engagement-service/src/main/resources/starter-library")
                .resolve(fast ? "controls-compact.csv" : "controls.csv");
    }
}
