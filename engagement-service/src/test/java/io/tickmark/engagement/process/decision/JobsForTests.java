package io.tickmark.engagement.process.decision;

import static org.mockito.Mockito.mock;

import io.tickmark.engagement.command.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jobs as the engine would hand them out. */
public final class JobsForTests {

    private static final int RETRIES = 5;

    private JobsForTests() {}

    /** A job with this key and these variables. */
    public static Job job(long key, Map<String, ? extends @Nullable Object> variables) {
        return at("some-element", key, variables);
    }

    /** A job of this element. */
    static Job at(String element, long key, Map<String, ? extends @Nullable Object> variables) {
        return new Job(
                key, element, key + 1, new Origin.ProcessVersion("planning", 3), 77, RETRIES, Variables.of(variables));
    }

    /** Answers nothing but the jobs that note who completed a task. */
    public static Jobs notingWho(UserTaskActor actors) {
        return new Jobs(
                List.of(),
                mock(FormJobs.class),
                mock(StepJobs.class),
                mock(ShowForm.class),
                mock(Subjects.class),
                actors,
                new WaitingDecisions(System::nanoTime));
    }

    /** The variables after this person completed a form with these values. */
    public static Map<String, Object> decidedBy(String person, Map<String, ?> form) {
        Map<String, Object> variables = new HashMap<>(form);
        variables.put("decision", Map.of("by", person, "task", "some-task"));
        return variables;
    }
}
