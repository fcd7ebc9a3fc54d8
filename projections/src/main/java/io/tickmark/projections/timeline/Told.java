package io.tickmark.projections.timeline;

import static java.util.stream.Collectors.joining;

import io.tickmark.api.SegregationViolation;
import io.tickmark.api.workitem.EvidenceItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event says in plain words, and what it changes. */
record Told(
        Phase phase,
        String deed,
        Map<String, Object> after,
        @Nullable String reason,
        List<EvidenceItem> evidence,
        boolean forAuditor) {

    /** Begins with what was done, such as "chose the categories". */
    static Told in(Phase phase, String deed) {
        return new Told(phase, deed, Map.of(), null, List.of(), false);
    }

    /** Something now has a value; dates and enums as texts. */
    Told now(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(after);
        more.put(name, value instanceof List<?> list ? list : value.toString());
        return new Told(phase, deed, more, reason, evidence, forAuditor);
    }

    Told because(@Nullable String why) {
        return new Told(phase, deed, after, why == null || why.isBlank() ? null : why, evidence, forAuditor);
    }

    Told with(List<EvidenceItem> items) {
        return new Told(phase, deed, after, reason, items, forAuditor);
    }

    /** The audit firm may read it. */
    Told shown() {
        return new Told(phase, deed, after, reason, evidence, true);
    }

    /** How a person is written until the reader's directory gives the name. */
    static String person(String id) {
        return "{" + id + "}";
    }

    /**
     * Somebody tried to judge what they had a hand in, and was kept from it (D20).
     *
     * @param about follows what was tried, such as " of CC6.1-01"
     */
    static Told blocked(Phase phase, SegregationViolation violation, String about) {
        String preparers = violation.preparers().stream().map(Told::person).collect(joining(", "));
        return in(
                        phase,
                        "kept " + person(violation.attemptedBy()) + " from " + violation.attempt() + about
                                + ", in which " + preparers + " had a hand")
                .because("Segregation of duties, " + violation.rule());
    }

    /** "1 control", "3 controls". */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
