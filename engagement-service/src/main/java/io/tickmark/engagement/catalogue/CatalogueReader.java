package io.tickmark.engagement.catalogue;

import io.tickmark.api.catalogue.Category;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads criteria from CSV and refuses the whole file with every offence in it (N18). */
final class CatalogueReader {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Category> expected = CriterionIds.all();
    private final Map<String, Criterion> found = new LinkedHashMap<>();
    private final List<String> offences = new ArrayList<>();

    /**
     * The criteria in catalogue order.
     *
     * @throws IllegalArgumentException listing every unknown, duplicate, missing or wrong id
     */
    List<Criterion> read(String csv) throws IOException {
        try (var parser = FORMAT.parse(new StringReader(csv))) {
            parser.forEach(this::accept);
        }
        expected.keySet().stream().filter(id -> !found.containsKey(id)).forEach(id -> offences.add(id + " is missing"));
        if (!offences.isEmpty()) {
            throw new IllegalArgumentException("The criteria catalogue is refused: " + String.join("; ", offences));
        }
        return expected.keySet().stream()
                .map(id -> Objects.requireNonNull(found.get(id)))
                .toList();
    }

    private void accept(CSVRecord row) {
        String id = row.get("id");
        Category category = expected.get(id);
        if (category == null) {
            offences.add(id + " is unknown");
            return;
        }
        if (!category.title().equals(row.get("category"))) {
            offences.add(id + " belongs to " + category.title() + ", not to " + row.get("category"));
        }
        Integer principle = principle(id, row.get("coso_principle"));
        if (found.put(id, new Criterion(id, category, principle, row.get("title"))) != null) {
            offences.add(id + " is there twice");
        }
    }

    private @Nullable Integer principle(String id, String text) {
        boolean wanted = CriterionIds.ofCosoPrinciples().contains(id);
        if (wanted != !text.isEmpty()) {
            offences.add(id + (wanted ? " lacks its COSO principle" : " has a COSO principle"));
        }
        boolean valid = text.matches("[1-9]|1[0-7]");
        if (!text.isEmpty() && !valid) {
            offences.add(id + " has the COSO principle " + text);
        }
        return valid ? Integer.valueOf(text) : null;
    }
}
