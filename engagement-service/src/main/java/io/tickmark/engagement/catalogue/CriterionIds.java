package io.tickmark.engagement.catalogue;

import io.tickmark.api.catalogue.Category;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 61 ids that a catalogue of the 2017 criteria must hold, and no others (R3, R5, N18). */
final class CriterionIds {

    private CriterionIds() {}

    /** Each id with its category, in the order of the standard. */
    static Map<String, Category> all() {
        Map<String, Category> ids = new LinkedHashMap<>();
        add(ids, Category.SECURITY, "CC", 5, 3, 4, 2, 3, 8, 5, 1, 2);
        add(ids, Category.AVAILABILITY, "A", 3);
        add(ids, Category.PROCESSING_INTEGRITY, "PI", 5);
        add(ids, Category.CONFIDENTIALITY, "C", 2);
        add(ids, Category.PRIVACY, "P", 1, 1, 2, 3, 2, 7, 1, 1);
        return ids;
    }

    /** The ids that stand for a COSO principle (E6). */
    static List<String> ofCosoPrinciples() {
        List<String> ids = new ArrayList<>();
        all().keySet().stream().filter(id -> id.matches("CC[1-5]\\..*")).forEach(ids::add);
        return ids;
    }

    private static void add(Map<String, Category> ids, Category category, String prefix, int... sizes) {
        for (int series = 1; series <= sizes.length; series++) {
            for (int number = 1; number <= sizes[series - 1]; number++) {
                ids.put(prefix + series + "." + number, category);
            }
        }
    }
}
