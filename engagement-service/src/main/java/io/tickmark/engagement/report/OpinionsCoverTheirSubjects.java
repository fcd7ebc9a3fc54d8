package io.tickmark.engagement.report;

import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.OpinionSubject;
import io.tickmark.api.report.OpinionType;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * D15: one opinion on the description, one on design, and on a Type 2 one on operation. A modified one says why and
 * which criteria it concerns. How many deviations there were plays no part (E16).
 */
final class OpinionsCoverTheirSubjects {

    private OpinionsCoverTheirSubjects() {}

    static void check(ReportType type, List<String> criteria, List<Opinion> opinions) {
        Set<OpinionSubject> wanted = EnumSet.of(OpinionSubject.DESCRIPTION, OpinionSubject.DESIGN);
        if (type == ReportType.TYPE_2) {
            wanted.add(OpinionSubject.OPERATION);
        }
        List<OpinionSubject> given = Input.present("opinions", opinions).stream()
                .map(Opinion::subject)
                .toList();
        if (given.size() != wanted.size() || !wanted.containsAll(given) || !given.containsAll(wanted)) {
            throw RuleViolation.of("D15", "A " + type + " report needs exactly one opinion on each of " + wanted + ".")
                    .with("subjects", List.copyOf(wanted));
        }
        for (Opinion opinion : opinions) {
            Input.present("opinions.type", opinion.type());
            Input.optionalText("opinions.basis", opinion.basis());
            Input.distinctTexts("opinions.affectedCriteria", opinion.affectedCriteria());
            if (opinion.type() == OpinionType.UNMODIFIED) {
                unmodifiedSaysNoMore(opinion);
            } else {
                modifiedSaysWhy(opinion, criteria);
            }
        }
    }

    private static void unmodifiedSaysNoMore(Opinion opinion) {
        if (!opinion.basis().isBlank() || !opinion.affectedCriteria().isEmpty()) {
            throw refuse(opinion, "An unmodified opinion has neither a basis for modification nor affected criteria.");
        }
    }

    private static void modifiedSaysWhy(Opinion opinion, List<String> criteria) {
        if (opinion.basis().isBlank() || opinion.affectedCriteria().isEmpty()) {
            throw refuse(opinion, "A modified opinion needs its basis and the criteria that it affects.");
        }
        List<String> outside = opinion.affectedCriteria().stream()
                .filter(id -> !criteria.contains(id))
                .toList();
        if (!outside.isEmpty()) {
            throw refuse(opinion, "These affected criteria are not in scope: " + String.join(", ", outside) + ".")
                    .with("criteria", outside);
        }
    }

    private static RuleViolation refuse(Opinion opinion, String message) {
        return RuleViolation.of("D15", message).with("subject", opinion.subject());
    }
}
