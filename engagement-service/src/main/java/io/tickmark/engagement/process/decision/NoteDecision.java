package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.process.decision.UserTaskActor.NotKnownYet;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes at the end of every user task who completed it and what its form showed, before anything is made of the decision. */
final class NoteDecision {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final UserTaskActor actors;

    NoteDecision(UserTaskActor actors) {
        this.actors = actors;
    }

    JobOutcome answer(Job job) {
        try {
            Map<String, @Nullable Object> decision = new HashMap<>();
            decision.put(DecisionMaker.TASK, job.elementId());
            job.variables()
                    .plainText(Shown.VARIABLE)
                    .filter(note -> note.length() <= Shown.LONGEST_NOTE)
                    .ifPresent(note -> decision.put(Shown.VARIABLE, note));
            switch (actors.completionOf(job.elementInstanceKey())) {
                case Completion.By by -> decision.put(DecisionMaker.BY, by.person());
                case Completion.ByNobody() -> decision.put(DecisionMaker.BY, null);
                case Completion.Contested contested -> {
                    decision.put(DecisionMaker.BY, null);
                    decision.put(DecisionMaker.CLAIMED_BY, List.copyOf(contested.people()));
                }
            }
            return new JobOutcome.Done(Map.of("decision", decision));
        } catch (NotKnownYet notYet) {
            return new JobOutcome.Failed(Math.max(1, job.retries()), ASK_AGAIN, String.valueOf(notYet.getMessage()));
        }
    }
}
