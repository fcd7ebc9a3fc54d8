package io.tickmark.projections.timeline;

import static io.tickmark.projections.timeline.Told.in;
import static io.tickmark.projections.timeline.Told.person;
import static java.util.stream.Collectors.joining;

import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.ReportEvent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The events of a report in plain words; the audit firm reads them all. */
final class ReportTeller implements Teller<ReportEvent> {

    @Override
    public @Nullable SubjectRow begun(ReportEvent event) {
        return event instanceof ReportEvent.Opened e ? SubjectRow.of("report", e.reportId(), "Report") : null;
    }

    @Override
    public Told tell(ReportEvent event, SubjectRow about) {
        return told(event).shown();
    }

    private static Told told(ReportEvent event) {
        return switch (event) {
            case ReportEvent.Opened e ->
                in(Phase.REPORTING, "began work on the report").now("state", "OPEN");
            case ReportEvent.AssertionSigned e ->
                in(Phase.REPORTING, "signed management's assertion on " + e.signedOn())
                        .now("assertion", "SIGNED")
                        .because(e.statement());
            case ReportEvent.AssertionRefused e ->
                in(Phase.REPORTING, "refused management's assertion")
                        .now("assertion", "REFUSED")
                        .because(e.reason());
            case ReportEvent.OpinionRequested e ->
                in(Phase.REPORTING, "asked the audit firm for its opinion").now("state", "OPINION_REQUESTED");
            case ReportEvent.OpinionFormed e ->
                in(Phase.REPORTING, "formed the opinion: " + text(e.opinions()))
                        .now("state", "OPINION_FORMED")
                        .because(basis(e.opinions()));
            case ReportEvent.Issued e ->
                in(
                                Phase.REPORTING,
                                "issued the report that " + person(e.preparedBy()) + " prepared: " + text(e.opinions()))
                        .now("state", "ISSUED")
                        .now("reportDate", e.reportDate())
                        .now("sha256", e.sha256())
                        .because(basis(e.opinions()));
            case ReportEvent.Rested e ->
                in(Phase.REPORTING, "let the report rest with the engagement")
                        .now("standing", "ON_HOLD")
                        .because(e.reason());
            case ReportEvent.Resumed e ->
                in(Phase.REPORTING, "took the report up again with the engagement")
                        .now("standing", "GOES_ON")
                        .because(e.reason());
            case ReportEvent.SegregationViolationBlocked e -> Told.blocked(Phase.REPORTING, e.violation(), "");
            case ReportEvent.Abandoned e ->
                in(Phase.REPORTING, "gave the report up")
                        .now("state", "ABANDONED")
                        .because(e.reason());
        };
    }

    private static String text(List<Opinion> opinions) {
        return opinions.stream()
                .map(opinion ->
                        (opinion.type().name() + " on " + opinion.subject().name()).toLowerCase(Locale.ROOT))
                .collect(joining(", "));
    }

    private static String basis(List<Opinion> opinions) {
        return opinions.stream()
                .map(Opinion::basis)
                .filter(basis -> !basis.isBlank())
                .collect(joining(" "));
    }
}
