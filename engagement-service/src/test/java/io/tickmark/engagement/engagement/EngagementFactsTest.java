package io.tickmark.engagement.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tickmark.api.Period;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.engagement.process.decision.PastEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngagementFactsTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private final PastEvents past = new PastEvents().and(new EngagementEvent.Opened("eng", "prg", "acme", "Acme 2027"));

    @Test
    void tellsWhatWasSettledLast() {
        past.and(
                new EngagementEvent.ReportTypeChosen("eng", ReportType.TYPE_1, FIRST, null, "first thought"),
                new EngagementEvent.ReportTypeChosen(
                        "eng", ReportType.TYPE_2, null, new Period(FIRST, LAST), "second thought"),
                new EngagementEvent.CategoriesChosen(
                        "eng", Set.of(Category.SECURITY), "v", "h", List.of("CC1.1"), "the usual"),
                new EngagementEvent.EngagementLetterSigned(
                        "eng", new EngagementLetter("northgate", "Northgate", "NG-1", true, FIRST)),
                new EngagementEvent.FieldworkStarted(
                        "eng", List.of(new ExaminedVersion("c1", 1, FIRST, LAST)), "northgate"));

        EngagementFacts facts = EngagementFacts.read(past, "eng");

        assertThat(facts.programmeId()).isEqualTo("prg");
        assertThat(facts.tenant()).isEqualTo("acme");
        assertThat(facts.type()).isEqualTo(ReportType.TYPE_2);
        assertThat(facts.asOfDate()).isNull();
        assertThat(facts.period()).isEqualTo(new Period(FIRST, LAST));
        assertThat(facts.criteria()).containsExactly("CC1.1");
        assertThat(facts.examiner()).isEqualTo("northgate");
        assertThat(facts.versionsInFieldwork()).containsExactly(new ExaminedVersion("c1", 1, FIRST, LAST));
    }

    @Test
    void refusesToGuess() {
        EngagementFacts facts = EngagementFacts.read(past, "eng");

        assertThatIllegalArgumentException().isThrownBy(facts::type).withMessageContaining("report type");
        assertThatIllegalArgumentException().isThrownBy(facts::examiner).withMessageContaining("letter");
        assertThatIllegalArgumentException().isThrownBy(() -> EngagementFacts.read(past, "nobody"));
    }
}
