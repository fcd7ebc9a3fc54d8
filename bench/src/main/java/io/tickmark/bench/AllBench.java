package io.tickmark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Everything that does not take half an hour by itself, one after another, with the same options. */
@Command(
        name = "all",
        description = "append, replay, rebuild, freshness, growth, gate and query, with the options given.")
final class AllBench implements Callable<Integer> {

    private static final List<String> ALL =
            List.of("append", "replay", "rebuild", "freshness", "growth", "gate", "query");

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        int worst = 0;
        for (String name : ALL) {
            List<String> words = new ArrayList<>(List.of(name));
            words.addAll(arguments);
            worst = Math.max(worst, new CommandLine(new Bench()).execute(words.toArray(String[]::new)));
        }
        return worst;
    }
}
