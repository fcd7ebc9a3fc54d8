package io.tickmark.engagement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Role;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The control lists that come with the product (R69 to R81). */
class StarterLibraryTest {

    private static final CriteriaCatalogue CATALOGUE = new CriteriaCatalogue();
    private static final String LIBRARY = "controls.csv";
    private static final String COMPACT = "controls-compact.csv";

    @Test
    void everyCriterionHasAControl() throws IOException {
        assertThat(uncovered(rows(LIBRARY), EnumSet.allOf(Category.class))).isEmpty();
    }

    @Test
    void theCompactListCoversThreeCategories() throws IOException {
        assertThat(uncovered(
                        rows(COMPACT), EnumSet.of(Category.SECURITY, Category.AVAILABILITY, Category.CONFIDENTIALITY)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void withoutItsControlsACriterionIsNamed(String criterion) throws IOException {
        List<CSVRecord> others = rows(LIBRARY).stream()
                .filter(Predicate.not(row -> criteria(row).contains(criterion)))
                .toList();
        assertThat(uncovered(others, EnumSet.allOf(Category.class))).contains(criterion);
    }

    @ParameterizedTest
    @ValueSource(strings = {LIBRARY, COMPACT})
    void everyControlIsReadyToUse(String list) throws IOException {
        Set<String> codes = new HashSet<>();
        for (CSVRecord row : rows(list)) {
            assertThat(codes.add(row.get("id"))).as(row.get("id")).isTrue();
            assertThat(row.toList()).as(row.get("id")).allMatch(Predicate.not(String::isBlank));
            assertThat(CATALOGUE.inOrder(criteria(row))).hasSameSizeAs(criteria(row));
            assertThat(Role.ofKey(row.get("owner"))).isNotEqualTo(Role.ofKey(row.get("deputy")));
            assertThat(Role.ofKey(row.get("evidence_owner"))).isNotEqualTo(Role.SYSTEM);
            assertThat(Frequency.values()).extracting(Enum::name).contains(row.get("frequency"));
            assertThat(Nature.values()).extracting(Enum::name).contains(row.get("nature"));
            assertThat(ControlType.values()).extracting(Enum::name).contains(row.get("type"));
            assertThat(row.get("test")).as(row.get("id")).containsAnyOf("Inspection", "Observation", "Reperformance");
        }
    }

    private static List<String> criteria() {
        return CATALOGUE.criteria().stream().map(Criterion::id).toList();
    }

    private static List<String> uncovered(List<CSVRecord> rows, Set<Category> categories) {
        List<String> open = new ArrayList<>(CATALOGUE.criteriaOf(categories));
        rows.forEach(row -> open.removeAll(criteria(row)));
        return open;
    }

    private static List<String> criteria(CSVRecord row) {
        return List.of(row.get("criteria").split(";"));
    }

    private static List<CSVRecord> rows(String list) throws IOException {
        InputStream in = StarterLibraryTest.class.getResourceAsStream("/starter-library/" + list);
        try (InputStreamReader reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            return format.parse(reader).getRecords();
        }
    }
}
