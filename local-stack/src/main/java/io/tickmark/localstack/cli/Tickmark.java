package io.tickmark.localstack.cli;

import io.tickmark.localstack.Installation;
import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.StackException;
import io.tickmark.localstack.StackHome;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "./tickmark",
        description = "Tickmark on this machine, on real components.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {UpCommand.class, DemoCommand.class, StatusCommand.class, TokenCommand.class, DownCommand.class})
public final class Tickmark {

    private Tickmark() {}

    /** Exits with 0, with 1 and one sentence on the error output, or with 2 if the command is not understood. */
    public static void main(String[] arguments) {
        int exit = new CommandLine(new Tickmark())
                .setExecutionExceptionHandler((e, command, parsed) -> complain(e, command))
                .execute(arguments);
        System.exit(exit);
    }

    /** The stack of this checkout, or of the directory that {@code TICKMARK_HOME} names. */
    static LocalStack stack() {
        Map<String, String> environment = System.getenv();
        Installation installation = installation();
        String chosen = environment.get("TICKMARK_HOME");
        Path home = chosen == null || chosen.isBlank()
                ? installation.root().resolve(".tickmark")
                : Path.of(chosen).toAbsolutePath().normalize();
        return LocalStack.of(installation, new StackHome(home), environment, new Console(System.out));
    }

    /** The checkout. */
    static Installation installation() {
        return Installation.around(
                Path.of(System.getenv().getOrDefault("TICKMARK_ROOT", System.getProperty("user.dir"))));
    }

    private static int complain(Exception e, CommandLine command) {
        if (e instanceof StackException) {
            command.getErr().println(e.getMessage());
        } else {
            command.getErr().println("Unexpected: this should not happen; please report it with these lines.");
            e.printStackTrace(command.getErr());
        }
        return 1;
    }
}
