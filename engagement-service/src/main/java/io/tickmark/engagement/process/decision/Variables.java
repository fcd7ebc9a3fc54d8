package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.rules.RuleViolation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a process as a job carries them, or an object among them. What is missing or malformed is refused with
 * INPUT and the name of the form field, so that it comes back to whoever filled in the form.
 */
public final class Variables {

    private final Map<?, ?> values;

    private Variables(Map<?, ?> values) {
        this.values = values;
    }

    /** Reads variables from plain JSON types. */
    public static Variables of(Map<?, ?> values) {
        return new Variables(values);
    }

    /** Words, without blanks around them. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> RuleViolation.input(name, "is empty; fill it in."));
    }

    /** Words, if there are any. */
    public Optional<String> optionalText(String name) {
        Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
        }
        throw RuleViolation.input(name, "must be text.");
    }

    /** Words where there are any; whatever else stands there is left to whoever needs it. */
    Optional<String> plainText(String name) {
        return values.get(name) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    /** A day such as 2027-01-31. */
    public LocalDate day(String name) {
        return optionalDay(name).orElseThrow(() -> RuleViolation.input(name, "is missing; give a day."));
    }

    /** A day, if one is given. */
    public Optional<LocalDate> optionalDay(String name) {
        return optionalText(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw RuleViolation.input(name, "is no day; write it like 2027-01-31.");
            }
        });
    }

    /** One of the constants of an enum, by name. */
    public <E extends Enum<E>> E one(String name, Class<E> type) {
        return constant(name, text(name), type);
    }

    /** A whole number. */
    public int whole(String name) {
        if (values.get(name) instanceof Number number) {
            try {
                return new BigDecimal(number.toString()).intValueExact();
            } catch (ArithmeticException broken) {
                throw RuleViolation.input(name, "is " + number + "; give a whole number.");
            }
        }
        throw RuleViolation.input(name, "must be a number.");
    }

    /** True where a box is ticked; false where it is not, or not there. */
    public boolean ticked(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw RuleViolation.input(name, "must be ticked or not.");
    }

    /** The texts of a list; none where there is no list. */
    public List<String> texts(String name) {
        return list(name).stream().map(item -> textOf(name, item)).toList();
    }

    /** The constants of a list, by name; none where there is no list. */
    public <E extends Enum<E>> List<E> several(String name, Class<E> type) {
        return texts(name).stream().map(text -> constant(name, text, type)).toList();
    }

    /** The rows of a dynamic list; none where there is no list. */
    public List<Variables> rows(String name) {
        return list(name).stream().map(item -> objectOf(name, item)).toList();
    }

    /** The texts of one column of a dynamic list; a plain list of texts is read alike. */
    public List<String> column(String name, String field) {
        return list(name).stream()
                .map(item -> item instanceof Map<?, ?> row ? of(row).text(field) : textOf(name, item))
                .toList();
    }

    /** An object among the variables. */
    public Variables object(String name) {
        return objectOf(name, values.get(name));
    }

    /** An object among the variables, if it is there. */
    public Optional<Variables> optionalObject(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> objectOf(name, value));
    }

    private List<?> list(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw RuleViolation.input(name, "must be a list.");
    }

    private static Variables objectOf(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return of(object);
        }
        throw RuleViolation.input(name, "must have fields of its own.");
    }

    private static String textOf(String name, @Nullable Object item) {
        if (item instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw RuleViolation.input(name, "has an empty line; fill it in or remove it.");
    }

    private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(candidate -> candidate.name().equals(text))
                .findFirst()
                .orElseThrow(() -> RuleViolation.input(
                        name, "is " + text + "; choose one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }
}
