package io.tickmark.projections.timeline;

import io.tickmark.projections.access.Engagements;
import io.tickmark.projections.access.Reader;
import io.tickmark.projections.access.RestsOn;
import io.tickmark.projections.readmodel.Progress;
import io.tickmark.projections.readmodel.RowStore.Stored;
import io.tickmark.projections.timeline.TimelineQueries.Filter;
import io.tickmark.support.access.Recorded;
import io.tickmark.support.security.Caller;
import io.tickmark.support.web.CursorPage;
import io.tickmark.support.web.Problems;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened in an engagement, in the order of the log. */
@RestController
@RestsOn({"timeline", "engagements"})
class TimelineController {

    private final TimelineQueries queries;
    private final Engagements engagements;
    private final Summaries summaries;
    private final Progress progress;

    TimelineController(TimelineQueries queries, Engagements engagements, Summaries summaries, Progress progress) {
        this.queries = queries;
        this.engagements = engagements;
        this.summaries = summaries;
        this.progress = progress;
    }

    @GetMapping("/api/engagements/{id}/timeline")
    @Recorded("report and evidence")
    CursorPage<TimelineEntry> timeline(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String control,
            @RequestParam(required = false) @Nullable String criterion,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(CursorPage.MAX_LIMIT) int limit) {
        Reader reader = Reader.of(caller);
        engagements.require(reader, id);
        long position = progress.position();
        long complete = progress.position(TimelineProjection.NAME);
        Filter filter = new Filter(phase == null ? null : phase(phase), actor, control, criterion);
        List<TimelineEntry> found = queries.entries(reader, id, filter, after, complete, limit).stream()
                .map(this::entry)
                .toList();
        return CursorPage.of(found, limit, TimelineEntry::position, position);
    }

    private TimelineEntry entry(Stored<TimelineRow> stored) {
        TimelineRow row = stored.row();
        return new TimelineEntry(
                row.eventId(),
                row.recordedAt(),
                row.occurredAt(),
                row.type(),
                row.phase(),
                row.actor(),
                row.actorRole(),
                summaries.of(row.actor(), row.deed()),
                row.subject(),
                row.change(),
                row.reason(),
                row.evidence(),
                stored.position());
    }

    private static Phase phase(String key) {
        try {
            return Phase.ofKey(key);
        } catch (IllegalArgumentException e) {
            throw Problems.of(HttpStatus.BAD_REQUEST, "There is no phase " + key + ".");
        }
    }
}
