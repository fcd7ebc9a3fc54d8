package io.tickmark.engagement.engagement;

import static io.tickmark.engagement.aggregate.Story.FIRM;
import static io.tickmark.engagement.aggregate.Story.TENANT;

import io.tickmark.api.Ids;
import io.tickmark.api.Period;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.control.Rating;
import io.tickmark.api.engagement.AssessedControl;
import io.tickmark.api.engagement.Component;
import io.tickmark.api.engagement.ComponentKind;
import io.tickmark.api.engagement.ControlInScope;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.api.engagement.OpenGap;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.Team;
import io.tickmark.api.engagement.TestedControl;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.OperationConclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How engagements came to where a story begins: one of each type, with two criteria in scope to keep stories short. */
final class Past {

    static final String ID = "eng-1";
    static final LocalDate AS_OF = LocalDate.of(2027, 6, 1);
    static final Period PERIOD = new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 5, 31));
    static final Team TEAM = new Team("erin", "lena", "lena");
    static final EngagementLetter LETTER =
            new EngagementLetter(FIRM, "Lot & Wage", "CA-4711", true, LocalDate.of(2026, 12, 1));
    static final List<String> CRITERIA = List.of("CC6.1", "CC6.3");
    static final List<Component> COMPONENTS = List.of(
            new Component(ComponentKind.INFRASTRUCTURE, "Cloud account"),
            new Component(ComponentKind.SOFTWARE, "Ledger"),
            new Component(ComponentKind.PEOPLE, "Operations"),
            new Component(ComponentKind.PROCEDURES, "Release"));
    static final Map<ComponentKind, String> NO_DATA = Map.of(ComponentKind.DATA, "Customers keep their data.");
    static final OpenGap GAP = new OpenGap("gap-1", "A-1");

    static final EngagementEvent OPENED = new EngagementEvent.Opened(ID, "prg-1", TENANT, "Acme 2027");
    static final EngagementEvent TYPE_1 =
            new EngagementEvent.ReportTypeChosen(ID, ReportType.TYPE_1, AS_OF, null, "First report.");
    static final EngagementEvent TYPE_2 =
            new EngagementEvent.ReportTypeChosen(ID, ReportType.TYPE_2, null, PERIOD, "Customers ask for it.");
    static final EngagementEvent CATEGORIES = new EngagementEvent.CategoriesChosen(
            ID, Set.of(Category.SECURITY), "TSP-100-2017", "0".repeat(64), CRITERIA, "Commitments.");
    static final EngagementEvent COMPONENTS_DEFINED = new EngagementEvent.ComponentsDefined(ID, COMPONENTS, NO_DATA);
    static final EngagementEvent TEAM_APPOINTED = new EngagementEvent.TeamAppointed(ID, TEAM);
    static final EngagementEvent SIGNED = new EngagementEvent.EngagementLetterSigned(ID, LETTER);
    static final EngagementEvent READINESS = new EngagementEvent.ReadinessStarted(ID);
    static final EngagementEvent BASELINE = new EngagementEvent.BaselineFrozen(ID, List.of(met("A-1")), "0".repeat(64));
    static final EngagementEvent BASELINE_WITH_GAP =
            new EngagementEvent.BaselineFrozen(ID, List.of(lacking("A-1")), "0".repeat(64));
    static final EngagementEvent AUDIT_READY = new EngagementEvent.AuditReadinessDeclared(ID, List.of());
    static final EngagementEvent OBSERVING = new EngagementEvent.ObservationStarted(ID, PERIOD, null);
    static final EngagementEvent OBSERVED = new EngagementEvent.ObservationEnded(ID, PERIOD);
    static final EngagementEvent FIELDWORK =
            new EngagementEvent.FieldworkStarted(ID, List.of(examined("A-1"), examined("B-1")), FIRM);
    static final EngagementEvent CONCLUDED =
            new EngagementEvent.FieldworkConcluded(ID, List.of(tested("A-1", 0), tested("B-1", 2)));
    static final EngagementEvent RECEIVED =
            new EngagementEvent.ReportReceived(ID, Ids.report(ID), LocalDate.of(2027, 6, 10));
    static final EngagementEvent FOLLOWED_UP = new EngagementEvent.FollowUpsOpened(ID, List.of("gap-8", "gap-9"));
    static final EngagementEvent CLOSED = new EngagementEvent.Closed(ID, List.of("Customers under NDA"));
    static final EngagementEvent HELD = new EngagementEvent.PutOnHold(ID, "Merger.");
    static final EngagementEvent CANCELLED = new EngagementEvent.Cancelled(ID, "Sold.");
    static final EngagementEvent WITHDREW = new EngagementEvent.AuditorWithdrew(ID, "No assertion.");

    private Past() {}

    static AssessedControl met(String code) {
        return new AssessedControl("ctl-" + code, code, CRITERIA, Rating.MEETS, null);
    }

    static AssessedControl lacking(String code) {
        return new AssessedControl("ctl-" + code, code, CRITERIA, Rating.PARTLY_MEETS, "gap-1");
    }

    static ExaminedVersion examined(String code) {
        return new ExaminedVersion("ctl-" + code, 1, PERIOD.start(), PERIOD.end());
    }

    static List<ControlInScope> inScope(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new ControlInScope(examined(code), code, CRITERIA))
                .toList();
    }

    static TestedControl tested(String code, int deviations) {
        OperationConclusion operation =
                deviations == 0 ? OperationConclusion.EFFECTIVE : OperationConclusion.DEVIATIONS_NOTED;
        return new TestedControl("ctl-" + code, code, 1, DesignConclusion.SUITABLE, operation, deviations);
    }

    static EngagementEvent[] type1(EngagementEvent... then) {
        return past(TYPE_1, then);
    }

    static EngagementEvent[] type2(EngagementEvent... then) {
        return past(TYPE_2, then);
    }

    /** A Type 2 engagement in this state, with a letter and without gaps. */
    static EngagementEvent[] in(EngagementStatus status) {
        return switch (status) {
            case DRAFT -> new EngagementEvent[] {OPENED};
            case SCOPED -> type2();
            case READINESS -> type2(READINESS);
            case REMEDIATION -> type2(SIGNED, READINESS, BASELINE_WITH_GAP);
            case AUDIT_READY -> type2(SIGNED, READINESS, BASELINE, AUDIT_READY);
            case OBSERVATION -> type2(SIGNED, READINESS, BASELINE, AUDIT_READY, OBSERVING);
            case FIELDWORK -> type2(SIGNED, READINESS, BASELINE, AUDIT_READY, OBSERVING, OBSERVED, FIELDWORK);
            case REPORTING -> and(in(EngagementStatus.FIELDWORK), CONCLUDED);
            case REPORT_ISSUED -> and(in(EngagementStatus.REPORTING), RECEIVED);
            case CLOSED -> and(in(EngagementStatus.REPORT_ISSUED), FOLLOWED_UP, CLOSED);
            case ON_HOLD -> and(in(EngagementStatus.FIELDWORK), HELD);
            case CANCELLED -> and(in(EngagementStatus.FIELDWORK), CANCELLED);
            case WITHDRAWN -> and(in(EngagementStatus.REPORTING), WITHDREW);
        };
    }

    private static EngagementEvent[] past(EngagementEvent type, EngagementEvent... then) {
        EngagementEvent scoped = type.equals(TYPE_1)
                ? new EngagementEvent.ScopeApproved(ID, "prg-1", "Acme 2027", ReportType.TYPE_1, AS_OF, null)
                : new EngagementEvent.ScopeApproved(ID, "prg-1", "Acme 2027", ReportType.TYPE_2, null, PERIOD);
        return and(new EngagementEvent[] {OPENED, type, CATEGORIES, COMPONENTS_DEFINED, TEAM_APPOINTED, scoped}, then);
    }

    static EngagementEvent[] and(EngagementEvent[] first, EngagementEvent... then) {
        List<EngagementEvent> all = new ArrayList<>(Arrays.asList(first));
        all.addAll(Arrays.asList(then));
        return all.toArray(EngagementEvent[]::new);
    }
}
