package io.tickmark.bench;

import io.tickmark.bench.report.Output;
import io.tickmark.bench.report.Report;
import io.tickmark.bench.report.Surroundings;
import io.tickmark.bench.server.Postgres;
import io.tickmark.bench.worker.Crew;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A bench whose contenders share a PostgreSQL server that is there for it alone. */
abstract class PostgresBench implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Override
    public final Integer call() throws Exception {
        Output output = options.output();
        try (Postgres postgres = new Postgres(options.home());
                Crew crew = options.crew()) {
            Report report = measure(new Run(options, postgres, crew, output));
            output.publish(report, Surroundings.now(options.root(), Clock.systemUTC(), postgres.settings()));
        }
        return 0;
    }

    abstract Report measure(Run run) throws Exception;
}
