package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.command.StrictReader;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.Map;
import java.util.Optional;

/** The variables of a process as a job carries them. */
public final class Variables {

    private final Map<?, ?> values;

    private Variables(Map<?, ?> values) {
        this.values = values;
    }

    /** Takes variables as plain JSON types. */
    public static Variables of(Map<?, ?> values) {
        return new Variables(values);
    }

    /**
     * Reads some of them.
     *
     * @param fields a record whose components are the names of those
     * @throws RuleViolation INPUT naming the one that is missing or malformed, so that it comes back to whoever filled in the form
     */
    public <F extends Record> F read(Class<F> fields) {
        return StrictReader.among(values, fields);
    }

    /** Words, without blanks around them, if there are any. */
    public Optional<String> optionalText(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof String) {
            return plainText(name);
        }
        throw RuleViolation.input(name, "must be text.");
    }

    /** Words where there are any; whatever else stands there is left to whoever needs it. */
    Optional<String> plainText(String name) {
        return values.get(name) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }
}
