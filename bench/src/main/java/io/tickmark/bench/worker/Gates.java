package io.tickmark.bench.worker;

import io.tickmark.bench.contender.TickmarkService;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.ProcessStep;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import io.tickmark.testengagements.ToldEngagement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gates of the product, passed by an engagement of which each time everything is taken back, so that it can pass again: reading,
 * deciding and writing count, the commit does not.
 */
final class Gates {

    /** Ready to have its baseline frozen. */
    private static final ToldEngagement RATED = new ToldEngagement("rated", "firm-1", Chronicle.CONTROLS);

    /** Ready to have its fieldwork concluded. */
    private static final ToldEngagement TESTED = new ToldEngagement("tested", "firm-1", Chronicle.CONTROLS);

    /** So often a gate is passed in a turn at most. */
    private static final int AT_MOST = 20;

    private final TickmarkService contender;

    Gates(TickmarkService contender) {
        this.contender = contender;
    }

    /** Makes a log in which the engagement that passes a gate has so many others beside it; how many events these are. */
    long fill(long others) {
        Chronicle chronicle = new Chronicle(contender.events());
        chronicle.write(RATED.untilRated());
        chronicle.write(TESTED.untilTested());
        long events = 0;
        for (int other = 1; other < others; other++) {
            events += chronicle.write(Chronicle.engagement(other).whole());
        }
        tidyUp();
        return events;
    }

    private void tidyUp() {
        JdbcClient.create(contender.database())
                .sql("vacuum analyze event_log.events")
                .update();
    }

    /**
     * Nanoseconds that each passing of a gate took, one after another for so long, but at least once. What was taken back before is
     * cleared away first, so that nobody reads around it.
     */
    List<Long> pass(JobType gate, Duration time) {
        tidyUp();
        List<Long> taken = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        do {
            long begun = System.nanoTime();
            passOnce(gate, gate == JobType.FREEZE_BASELINE ? RATED : TESTED);
            taken.add(System.nanoTime() - begun);
        } while (System.nanoTime() < end && taken.size() < AT_MOST);
        return taken;
    }

    private void passOnce(JobType gate, ToldEngagement engagement) {
        ListableBeanFactory service = contender.service();
        ProcessStep<?> step = service.getBeansOfType(Tasks.class).values().stream()
                .flatMap(tasks -> tasks.steps().stream())
                .filter(candidate -> candidate.type() == gate)
                .findFirst()
                .orElseThrow();
        CommandSender sender = service.getBean(CommandSender.class);
        Origin.ProcessVersion process = new Origin.ProcessVersion("bench", 1);
        String id = engagement.engagement();
        Variables variables = Variables.of(Map.of("engagementId", id));
        Actor system = Actor.process(engagement.tenant(), Set.of(id, engagement.programme()));
        service.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            Intent intent = step.read(variables);
            intent.commands()
                    .forEach(command ->
                            sender.send(command, new Origin("gate-" + UUID.randomUUID(), system, id, null, process)));
            Objects.requireNonNull(intent.outputs().get());
            transaction.setRollbackOnly();
        });
    }
}
