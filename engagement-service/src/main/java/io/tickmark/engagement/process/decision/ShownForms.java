package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.models.UserTask;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Optimistic locking for people: a decision counts only as long as what its form showed is still so. What each form shows is
 * read from the log as its task begins, and once more when the decision is recorded.
 */
@Component
class ShownForms {

    /** The rule that refuses a decision on what has changed meanwhile. */
    static final String SHOWN = "SHOWN";

    private final Map<UserTask, FormContents> contents = new EnumMap<>(UserTask.class);

    ShownForms(List<FormContents> forms) {
        for (FormContents form : forms) {
            for (UserTask task : form.tasks()) {
                if (contents.putIfAbsent(task, form) != null) {
                    throw new IllegalStateException("two say what the form of " + task.key() + " shows");
                }
            }
        }
    }

    /** The variables of the task that begins, with a note of what they are. */
    Map<String, Object> begin(String element, Variables process) {
        Map<String, Object> variables = new HashMap<>();
        now(element, process).ifPresent(now -> {
            variables.putAll(now);
            variables.put(Shown.VARIABLE, Shown.of(now).note());
        });
        return variables;
    }

    /**
     * Compares what the decider saw with what there is now.
     *
     * @throws RuleViolation SHOWN naming what has changed, or if it is not known what they saw
     */
    void mustStillHold(Variables process) {
        String element = DecisionMaker.taskIn(process).orElse("");
        now(element, process).ifPresent(now -> {
            List<String> changed =
                    Shown.of(now).differsFrom(DecisionMaker.shownIn(process).orElse(""));
            if (!changed.isEmpty()) {
                throw RuleViolation.of(
                        SHOWN,
                        "While the form was open, something that it shows has changed: " + String.join(", ", changed)
                                + ". The form shows it as it is now; look at it and decide again.");
            }
        });
    }

    private Optional<Map<String, ?>> now(String element, Variables process) {
        return contents.entrySet().stream()
                .filter(form -> form.getKey().key().equals(element))
                .findFirst()
                .map(form -> form.getValue().of(form.getKey(), process));
    }
}
