package io.tickmark.engagement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tickmark.api.catalogue.Category;
import io.tickmark.engagement.rules.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaCatalogueTest {

    private final CriteriaCatalogue catalogue = new CriteriaCatalogue();

    @ParameterizedTest
    @CsvSource({"AVAILABILITY, 36", "PROCESSING_INTEGRITY, 38", "CONFIDENTIALITY, 35", "PRIVACY, 51"})
    void eachCategoryAddsItsOwn(Category category, int count) {
        assertThat(catalogue.criteriaOf(Set.of(Category.SECURITY))).hasSize(33);
        assertThat(catalogue.criteriaOf(EnumSet.of(Category.SECURITY, category)))
                .hasSize(count);
    }

    @Test
    void categoriesAddUp() {
        assertThat(catalogue.criteriaOf(EnumSet.range(Category.SECURITY, Category.PROCESSING_INTEGRITY)))
                .hasSize(41);
        assertThat(catalogue.criteriaOf(EnumSet.range(Category.SECURITY, Category.CONFIDENTIALITY)))
                .hasSize(43);
        assertThat(catalogue.criteriaOf(EnumSet.allOf(Category.class))).hasSize(61);
    }

    @Test
    void criteriaComeInTheOrderOfTheStandard() {
        assertThat(catalogue.inOrder(List.of("C1.1", "CC9.2", "A1.1", "CC1.1")))
                .containsExactly("CC1.1", "CC9.2", "A1.1", "C1.1");
    }

    @Test
    void unknownIdsAreAllNamed() {
        Assertions.assertThatThrownBy(() -> catalogue.inOrder(List.of("CC6.9", "CC6.1", "CC1.1 (confidentiality)")))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.rule()).isEqualTo("R5");
                    assertThat(violation.facts())
                            .containsEntry("criteria", List.of("CC6.9", "CC1.1 (confidentiality)"));
                });
    }

    @Test
    void theSeventeenPrinciplesStandBehindTheFirstFiveSeries() {
        assertThat(catalogue.criteria())
                .filteredOn(criterion -> criterion.cosoPrinciple() != null)
                .allMatch(criterion -> criterion.id().matches("CC[1-5]\\.\\d"))
                .extracting(Criterion::cosoPrinciple)
                .hasSize(17)
                .doesNotHaveDuplicates();
    }

    @Test
    void theFileIsKnownByItsDigest() {
        assertThat(catalogue.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void everyOffenceInAFileIsListed() throws IOException {
        String broken = csv().replace("CC1.1,Security", "CC1.9,Security")
                        .replaceFirst("(?m)^A1\\.2,.*\\R", "")
                        .replace("C1.2,Confidentiality", "C1.2,Privacy")
                        .replace("CC6.1,Security,,", "CC6.1,Security,4,")
                + "CC9.2,Security,,Once more\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CriteriaCatalogue(broken.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("CC1.9 is unknown")
                .withMessageContaining("CC1.1 is missing")
                .withMessageContaining("A1.2 is missing")
                .withMessageContaining("C1.2 belongs to Confidentiality")
                .withMessageContaining("CC6.1 has a COSO principle")
                .withMessageContaining("CC9.2 is there twice");
    }

    private static String csv() throws IOException {
        try (InputStream in = CriteriaCatalogueTest.class.getResourceAsStream("/catalogue/soc2-2017.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
