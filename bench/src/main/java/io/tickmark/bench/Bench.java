package io.tickmark.bench;

import io.tickmark.bench.process.ProcessBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benches by name. */
@Command(
        name = "./tickmark bench",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        description = "Measures ours and its rivals side by side, on this machine, with commits that are on the disk.",
        subcommands = {
            AllBench.class,
            AppendBench.class,
            ReplayBench.class,
            FreshnessBench.class,
            GateBench.class,
            RebuildBench.class,
            QueryBench.class,
            GrowthBench.class,
            MemoryBench.class,
            ProcessBench.class
        })
public final class Bench {

    Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }
}
