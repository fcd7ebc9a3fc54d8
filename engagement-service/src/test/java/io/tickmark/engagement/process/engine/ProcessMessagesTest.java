package io.tickmark.engagement.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tickmark.api.Event;
import io.tickmark.api.Period;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.engagement.process.decision.ServedOrganisation;
import io.tickmark.models.MessageName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessMessagesTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private final ProcessMessages messages = new ProcessMessages(90);

    record Told(Event event, MessageName name, String key, Map<String, String> variables) {}

    static Stream<Told> told() {
        TestResult result = new TestResult(Set.of(), DesignConclusion.SUITABLE, null, List.of(), "tested");
        return Stream.of(
                new Told(
                        new ProgrammeEvent.Created(
                                "prg", "acme", "Acme SOC 2", "Acme", "Cloud", LocalDate.of(2027, 11, 30)),
                        MessageName.PROGRAMME_CREATED,
                        "prg",
                        Map.of(
                                "programmeId", "prg",
                                "programmeName", "Acme SOC 2",
                                "tenant", "acme",
                                "nextReviewAt", "2028-02-29T00:00:00Z")),
                new Told(
                        new EngagementEvent.Opened("eng", "prg", "acme", "Acme 2027"),
                        MessageName.ENGAGEMENT_OPENED,
                        "eng",
                        Map.of(
                                "engagementId", "eng",
                                "engagementName", "Acme 2027",
                                "programmeId", "prg",
                                "tenant", "acme")),
                new Told(
                        new EngagementEvent.ScopeApproved(
                                "eng", "prg", "Acme 2027", ReportType.TYPE_2, null, new Period(FIRST, LAST)),
                        MessageName.PERIOD_AGREED,
                        "prg",
                        Map.of(
                                "engagementId", "eng",
                                "engagementName", "Acme 2027",
                                "renewalAt", "2027-10-02T00:00:00Z")),
                new Told(
                        new EngagementEvent.ScopeApproved("eng", "prg", "Acme", ReportType.TYPE_1, FIRST, null),
                        MessageName.PERIOD_AGREED,
                        "prg",
                        Map.of("engagementId", "eng", "engagementName", "Acme", "renewalAt", "2028-04-02T00:00:00Z")),
                new Told(
                        new WorkItemEvent.Returned("wki", "eng", "ctl", 1, "no dates"),
                        MessageName.WORK_ITEM_SETTLED,
                        "wki",
                        Map.of("settlement", "RETURNED")),
                new Told(
                        new WorkItemEvent.Concluded("wki", "eng", "ctl", "A-1", "ada", "abel", result),
                        MessageName.WORK_ITEM_SETTLED,
                        "wki",
                        Map.of("settlement", "CONCLUDED")),
                new Told(
                        new ReportEvent.Issued("rpt", "eng", "ada", "abel", LAST, List.of(), "ab", "event-1"),
                        MessageName.REPORT_ISSUED,
                        "eng",
                        Map.of("reportId", "rpt", "reportDate", "2027-12-31")),
                new Told(new EngagementEvent.Cancelled("eng", "sold"), MessageName.ENGAGEMENT_ENDED, "eng", Map.of()),
                new Told(
                        new EngagementEvent.AuditorWithdrew("eng", "no assertion"),
                        MessageName.ENGAGEMENT_ENDED,
                        "eng",
                        Map.of()));
    }

    @ParameterizedTest
    @MethodSource("told")
    void tellsTheProcessWhatItWaitsFor(Told told) {
        assertThat(messages.of(told.event())).contains(new ProcessMessage(told.name(), told.key(), told.variables()));
    }

    @Test
    void tellsNothingElse() {
        assertThat(messages.of(new EngagementEvent.ReadinessStarted("eng"))).isEmpty();
        assertThat(messages.of(new WorkItemEvent.Accepted("wki", "eng", "ctl", 1)))
                .isEmpty();
    }

    @Test
    void theEventsIdIsTheMessagesId() {
        List<String> published = new ArrayList<>();
        ServedOrganisation served = mock(ServedOrganisation.class);
        when(served.is("acme")).thenReturn(true);
        ProcessCorrelation correlation = new ProcessCorrelation(
                messages, (message, id) -> published.add(message.correlationKey() + "/" + id), served);

        correlation.on(new EngagementEvent.Opened("eng", "prg", "acme", "Acme 2027"), "event-7", "acme");
        correlation.on(new EngagementEvent.ReadinessStarted("eng"), "event-8", "acme");

        assertThat(published).containsExactly("eng/event-7");
    }
}
