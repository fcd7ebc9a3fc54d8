package io.tickmark.engagement.process.decision;

import io.tickmark.api.Command;
import io.tickmark.api.FreeText;
import io.tickmark.models.JobType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody entered in one form becomes one decision. There is one for each service task behind a user task.
 *
 * @param type the job that follows the form
 * @param fields a record with what is read: fields of the form, and variables that the process gives its task
 * @param commands those that may come of it; whoever may send any of them is offered the task
 * @param gives the variables that the process goes on with
 * @param decide what the fields lead to
 */
public record FormDecision<F extends Record>(
        JobType type,
        Class<F> fields,
        Set<Class<? extends Command>> commands,
        Set<String> gives,
        Function<F, Intent> decide) {

    /** A form whose fields are those of its command. */
    public static <C extends Record & Command> FormDecision<C> of(JobType type, Class<C> command) {
        return new FormDecision<>(type, command, Set.of(command), Set.of(), Intent::to);
    }

    /** A form that leads to one of these commands. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <F extends Record> FormDecision<F> of(
            JobType type, Class<F> fields, Function<F, Intent> decide, Class<? extends Command>... commands) {
        return new FormDecision<>(
                type, fields, Arrays.stream(commands).collect(Collectors.toUnmodifiableSet()), Set.of(), decide);
    }

    /** The same, with these variables for the process. */
    public FormDecision<F> giving(String... variables) {
        return new FormDecision<>(type, fields, commands, Set.of(variables), decide);
    }

    /** The fields with words of somebody, which the process forgets once they are recorded. */
    public List<String> texts() {
        return Arrays.stream(fields.getRecordComponents())
                .filter(field -> field.isAnnotationPresent(FreeText.class))
                .map(RecordComponent::getName)
                .toList();
    }

    /**
     * Reads the form.
     *
     * @throws io.tickmark.engagement.rules.RuleViolation INPUT naming the field that is missing or malformed
     */
    public Intent read(Variables form) {
        Intent intent = decide.apply(form.read(fields));
        for (Command command : intent.commands()) {
            if (!commands.contains(command.getClass())) {
                throw new IllegalStateException(type + " does not declare " + command.getClass());
            }
        }
        if (intent.commands().isEmpty()) {
            throw new IllegalStateException("the decision behind " + type.key() + " would leave no event");
        }
        return intent.givingOnly(gives);
    }
}
