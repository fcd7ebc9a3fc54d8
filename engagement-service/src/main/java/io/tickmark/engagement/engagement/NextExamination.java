package io.tickmark.engagement.engagement;

import io.tickmark.api.Period;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** R65, E11: the next examination is yearly, and its period begins the day after this one's. */
final class NextExamination {

    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

    private NextExamination() {}

    /** A year of twelve months on; nothing is proposed after a Type 1. */
    static @Nullable Period proposedAfter(@Nullable Period period) {
        if (period == null) {
            return null;
        }
        LocalDate start = period.end().plusDays(1);
        return new Period(start, start.plusYears(1).minusDays(1));
    }

    /** The same name with its year moved on, or with the word renewal. */
    static String nameAfter(String name) {
        Matcher year = YEAR.matcher(name);
        return year.find()
                ? year.replaceAll(found -> Integer.toString(Integer.parseInt(found.group()) + 1))
                : name + " renewal";
    }
}
