package io.tickmark.projections.timeline;

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

    /** "1 control", "3 controls". */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
