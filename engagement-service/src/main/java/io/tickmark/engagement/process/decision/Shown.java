package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.rules.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a form shows, as a digest of each value under its name. It travels with the task as one short text; whoever writes
 * another one deceives nobody but themselves.
 */
record Shown(SortedMap<String, String> digests) {

    /** The variable of the task that holds the note. */
    static final String VARIABLE = "shown";

    /** Longer than any note of ours. */
    static final int LONGEST_NOTE = 2_000;

    private static final int DIGITS = 12;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Takes note of these values; of one with fields, of each field by itself. */
    static Shown of(Map<String, ?> values) {
        SortedMap<String, String> digests = new TreeMap<>();
        values.forEach((name, value) -> add(digests, name, value));
        return new Shown(digests);
    }

    private static void add(SortedMap<String, String> digests, String name, Object value) {
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((field, inner) -> add(digests, name + "." + field, inner));
        } else {
            digests.put(name, Sha256.of(JSON.writeValueAsString(value)).substring(0, DIGITS));
        }
    }

    /** As one text. */
    String note() {
        return digests.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    /** What is not as that note says, in words; everything where it is none of ours. */
    List<String> differsFrom(String note) {
        Map<String, String> before = Arrays.stream(note.split(" "))
                .map(entry -> entry.split("=", 2))
                .filter(entry -> entry.length == 2)
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1], (one, other) -> one));
        List<String> changed = new ArrayList<>();
        digests.forEach((name, digest) -> {
            if (!digest.equals(before.get(name))) {
                changed.add(inWords(name));
            }
        });
        if (!digests.keySet().containsAll(before.keySet())) {
            changed.add("something that is not there any more");
        }
        return changed;
    }

    /** {@code gap.proposedAction} is the proposed action. */
    private static String inWords(String name) {
        return name.substring(name.lastIndexOf('.') + 1)
                .replaceAll("([A-Z])", " $1")
                .toLowerCase(Locale.ROOT);
    }
}
