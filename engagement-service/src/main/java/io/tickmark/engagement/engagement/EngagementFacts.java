package io.tickmark.engagement.engagement;

import io.tickmark.api.Ids;
import io.tickmark.api.Period;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of an engagement's processes need to know about it, as its events tell it.
 *
 * @param opened who it is for; the programme it belongs to
 * @param chosen type with date or period; null before it is settled
 * @param criteria ids of the criteria in scope; empty before the categories are settled
 * @param firm the audit firm of the letter; null before it is signed
 * @param versionsInFieldwork the versions of controls that the auditor tests; empty before fieldwork
 */
public record EngagementFacts(
        EngagementEvent.Opened opened,
        EngagementEvent.@Nullable ReportTypeChosen chosen,
        List<String> criteria,
        @Nullable String firm,
        List<ExaminedVersion> versionsInFieldwork) {

    /**
     * Reads an engagement from the log.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    public static EngagementFacts read(History history, String engagementId) {
        return existing(engagementId, history.of(engagementId, EngagementEvent.class));
    }

    /**
     * Reads an engagement on which something new may begin.
     *
     * @throws IllegalArgumentException if there is none with this id
     * @throws RuleViolation D2 or STATE, with the status, if it rests or was given up
     */
    public static EngagementFacts readGoingOn(History history, String engagementId) {
        List<EngagementEvent> past = history.of(engagementId, EngagementEvent.class);
        EngagementGoesOn.check(past);
        return existing(engagementId, past);
    }

    private static EngagementFacts existing(String engagementId, List<EngagementEvent> past) {
        return of(past).orElseThrow(() -> new IllegalArgumentException("there is no engagement " + engagementId));
    }

    public String engagementId() {
        return opened.engagementId();
    }

    public String programmeId() {
        return opened.programmeId();
    }

    public String tenant() {
        return opened.tenant();
    }

    /** The type of report that was chosen last. */
    public ReportType type() {
        return settled().type();
    }

    public @Nullable Period period() {
        return settled().period();
    }

    public @Nullable LocalDate asOfDate() {
        return settled().asOfDate();
    }

    /** The days that the auditor looks at: the period of a Type 2, the as-of date of a Type 1 (C13). */
    public Period examined() {
        LocalDate day = asOfDate();
        return day == null ? Input.present("period", period()) : new Period(day, day);
    }

    /**
     * The version of a control that a work item tests.
     *
     * @throws IllegalArgumentException if fieldwork has no such work item
     */
    public ExaminedVersion testedBy(String workItemId) {
        return versionsInFieldwork.stream()
                .filter(version -> Ids.workItem(engagementId(), version.controlId(), version.version())
                        .equals(workItemId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no test " + workItemId + " in " + engagementId()));
    }

    /** The audit firm. */
    public String examiner() {
        if (firm == null) {
            throw new IllegalArgumentException("engagement " + engagementId() + " has no engagement letter");
        }
        return firm;
    }

    private EngagementEvent.ReportTypeChosen settled() {
        if (chosen == null) {
            throw new IllegalArgumentException("engagement " + engagementId() + " has no report type");
        }
        return chosen;
    }

    static Optional<EngagementFacts> of(List<EngagementEvent> events) {
        EngagementFacts facts = null;
        for (EngagementEvent event : events) {
            if (event instanceof EngagementEvent.Opened opened) {
                facts = new EngagementFacts(opened, null, List.of(), null, List.of());
            } else if (facts != null) {
                facts = facts.after(event);
            }
        }
        return Optional.ofNullable(facts);
    }

    private EngagementFacts after(EngagementEvent event) {
        return switch (event) {
            case EngagementEvent.ReportTypeChosen e ->
                new EngagementFacts(opened, e, criteria, firm, versionsInFieldwork);
            case EngagementEvent.CategoriesChosen e ->
                new EngagementFacts(opened, chosen, e.criteria(), firm, versionsInFieldwork);
            case EngagementEvent.EngagementLetterSigned e ->
                new EngagementFacts(opened, chosen, criteria, e.letter().firm(), versionsInFieldwork);
            case EngagementEvent.FieldworkStarted e ->
                new EngagementFacts(opened, chosen, criteria, firm, e.versions());
            default -> this;
        };
    }
}
