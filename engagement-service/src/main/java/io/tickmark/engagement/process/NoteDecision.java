package io.tickmark.engagement.process;

import io.tickmark.engagement.process.UserTaskActor.NotKnownYet;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes at the end of every user task who completed it, before anything is made of the decision. */
final class NoteDecision {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final UserTaskActor actors;

    NoteDecision(UserTaskActor actors) {
        this.actors = actors;
    }

    JobOutcome answer(Job job) {
        try {
            Map<String, @Nullable Object> decision = new HashMap<>();
            decision.put("by", actors.whoCompleted(job.elementInstanceKey()).orElse(null));
            decision.put("task", job.elementId());
            return new JobOutcome.Done(Map.of("decision", decision));
        } catch (NotKnownYet notYet) {
            return new JobOutcome.Failed(Math.max(1, job.retries()), ASK_AGAIN, notYet.toString());
        }
    }
}
