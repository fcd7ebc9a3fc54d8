package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.process.decision.UserTaskActor.NotKnownYet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes at the end of every user task who completed it and what its form showed, before anything is made of the decision. */
final class NoteDecision {

    private final UserTaskActor actors;
    private final UntilVisible untilVisible;

    NoteDecision(UserTaskActor actors, UntilVisible untilVisible) {
        this.actors = actors;
        this.untilVisible = untilVisible;
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
            return untilVisible.again(job, notYet);
        }
    }
}
