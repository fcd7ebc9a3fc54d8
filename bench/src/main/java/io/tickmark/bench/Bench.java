package io.tickmark.bench;

import io.tickmark.bench.append.AppendBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benches by name. */
@Command(
        name = "./tickmark bench",
        mixinStandardHelpOptions = true,
        description = "Measures ours and its rivals side by side, on this machine, with commits that are on the disk.",
        subcommands = {AppendBench.class})
public final class Bench {

    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }
}
