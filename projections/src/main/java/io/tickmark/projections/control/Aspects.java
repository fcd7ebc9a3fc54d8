package io.tickmark.projections.control;

import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Rating;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The aspects of a control that change on their own, and their values as texts and lists. */
final class Aspects {

    static final String DEFINITION = "definition";
    static final String OWNERSHIP = "ownership";
    static final String CRITERIA = "criteria";
    static final String IMPLEMENTATION = "implementation";
    static final String RETIREMENT = "retirement";

    private Aspects() {}

    static String rating(String engagementId) {
        return "rating/" + engagementId;
    }

    static String conclusion(String engagementId) {
        return "conclusion/" + engagementId;
    }

    static Map<String, Object> of(Definition definition) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", definition.code());
        values.put("title", definition.title());
        values.put("description", definition.description());
        values.put("criteria", definition.criteria());
        values.put("owner", definition.owner());
        values.put("deputy", definition.deputy());
        values.put("evidenceOwner", definition.evidenceOwner());
        values.put("frequency", definition.frequency().name());
        values.put("nature", definition.nature().name());
        values.put("type", definition.type().name());
        values.put("systems", definition.systems());
        values.put("population", definition.population());
        values.put("test", definition.test());
        return values;
    }

    static Map<String, Object> ownership(String owner, String deputy, String evidenceOwner) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("owner", owner);
        values.put("deputy", deputy);
        values.put("evidenceOwner", evidenceOwner);
        return values;
    }

    static Map<String, Object> criteria(List<String> criteria) {
        return Map.of("criteria", criteria);
    }

    static Map<String, Object> day(String name, LocalDate day) {
        return Map.of(name, day.toString());
    }

    static Map<String, Object> rating(Rating rating) {
        return Map.of("rating", rating.name());
    }

    /** What the values of a map are that differ in another one. */
    static Map<String, Object> different(Map<String, Object> values, @Nullable Map<String, Object> other) {
        Map<String, Object> different = new LinkedHashMap<>(values);
        if (other != null) {
            different.entrySet().removeIf(entry -> Objects.equals(entry.getValue(), other.get(entry.getKey())));
        }
        return different;
    }
}
