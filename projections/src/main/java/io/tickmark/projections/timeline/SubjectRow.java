package io.tickmark.projections.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What events speak of, so that later ones need not repeat its name.
 *
 * @param programmeId the programme of a control; null elsewhere
 * @param phase the phase that it was last spoken of in, apart from phases that run beside the others
 * @param known the newest value of each thing that was said to change
 */
record SubjectRow(
        TimelineRow.Subject subject,
        @Nullable String programmeId,
        @Nullable String controlId,
        @Nullable String controlCode,
        List<String> criteria,
        @Nullable Phase phase,
        Map<String, Object> known) {

    static SubjectRow of(String kind, String id, String name) {
        return new SubjectRow(new TimelineRow.Subject(kind, id, name), null, null, null, List.of(), null, Map.of());
    }

    static SubjectRow about(String kind, String id, String name, String controlId, String code, List<String> criteria) {
        return new SubjectRow(new TimelineRow.Subject(kind, id, name), null, controlId, code, criteria, null, Map.of());
    }

    /** The control's own number, where the subject is a control or found in one. */
    String code() {
        return Objects.requireNonNull(controlCode);
    }

    /** The same subject, of a programme. */
    SubjectRow of(String programme) {
        return new SubjectRow(subject, programme, controlId, controlCode, criteria, phase, known);
    }

    /** The same subject, serving these criteria. */
    SubjectRow serving(List<String> others) {
        return new SubjectRow(subject, programmeId, controlId, controlCode, others, phase, known);
    }

    /** The same subject after a change, in a phase. */
    SubjectRow after(Map<String, Object> change, Phase newPhase) {
        Map<String, Object> now = new LinkedHashMap<>(known);
        now.putAll(change);
        return new SubjectRow(
                subject, programmeId, controlId, controlCode, criteria, newPhase.beside() ? phase : newPhase, now);
    }

    /** What was known of the things that a change touches; null where nothing was. */
    @Nullable
    Map<String, Object> before(Map<String, Object> change) {
        Map<String, Object> before = new LinkedHashMap<>(known);
        before.keySet().retainAll(change.keySet());
        return before.isEmpty() ? null : before;
    }
}
