package io.tickmark.projections.check;

import io.tickmark.eventstore.EventLog;
import io.tickmark.projections.ProjectionsApplication;
import io.tickmark.projections.readmodel.Progress;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that catches up with the log, checks its read models once, prints what it found and ends. */
final class CheckOnce {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private CheckOnce() {}

    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext service = SpringApplication.run(ProjectionsApplication.class, arguments)) {
            long head = service.getBean(EventLog.class).head();
            if (!service.getBean(Progress.class).await(head, PATIENCE)) {
                throw new IllegalStateException("The read models did not catch up.");
            }
            long start = System.nanoTime();
            CheckReport report = service.getBean(ReadModelCheck.class).check();
            System.out.printf(
                    "checked %d differences %d%n",
                    report.checked(), report.differences().size());
            System.out.printf(
                    "took %d ms%n", Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }
}
