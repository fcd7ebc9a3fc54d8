package io.tickmark.engagement.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that no rule could make sense of are refused with INPUT and the name of their field. */
public final class Input {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private Input() {}

    /** Anything at all. */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw RuleViolation.input(field, "is missing; give a value.");
        }
        return value;
    }

    /** Words that are not blank. How long they may be, and of which characters, is checked before any rule is asked. */
    public static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw RuleViolation.input(field, "is empty; fill it in.");
        }
        return value;
    }

    /** Words that may be empty, but are there. */
    public static String optionalText(String field, @Nullable String value) {
        return present(field, value);
    }

    /** A number greater than nought. */
    public static long positive(String field, long value) {
        if (value <= 0) {
            throw RuleViolation.input(field, "is " + value + "; give a number greater than 0.");
        }
        return value;
    }

    /** A day between 2000 and 2100. */
    public static LocalDate day(String field, @Nullable LocalDate value) {
        LocalDate day = present(field, value);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw RuleViolation.input(field, "is " + day + "; give a day between 2000 and 2100.");
        }
        return day;
    }

    /** At least one text, none blank, none twice. */
    public static void texts(String field, @Nullable Collection<String> values) {
        if (present(field, values).isEmpty()) {
            throw RuleViolation.input(field, "is empty; name at least one.");
        }
        distinctTexts(field, values);
    }

    /** Any number of texts, none blank, none twice. */
    public static void distinctTexts(String field, @Nullable Collection<String> values) {
        Set<String> seen = new HashSet<>();
        for (String value : present(field, values)) {
            if (!seen.add(text(field, value))) {
                throw RuleViolation.input(field, "names " + value + " twice; name it once.");
            }
        }
    }
}
