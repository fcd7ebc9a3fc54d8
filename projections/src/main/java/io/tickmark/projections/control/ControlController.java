package io.tickmark.projections.control;

import io.tickmark.projections.access.Engagements;
import io.tickmark.projections.access.Reader;
import io.tickmark.projections.access.RestsOn;
import io.tickmark.projections.control.CoverageQuery.Coverage;
import io.tickmark.projections.readmodel.Progress;
import io.tickmark.support.security.Caller;
import io.tickmark.support.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How controls stand, and how they came to. */
@RestController
@RestsOn({"controls", "engagements"})
@RequestMapping("/api")
class ControlController {

    private final ControlQueries queries;
    private final CoverageQuery coverage;
    private final Engagements engagements;
    private final Progress progress;

    ControlController(ControlQueries queries, CoverageQuery coverage, Engagements engagements, Progress progress) {
        this.queries = queries;
        this.coverage = coverage;
        this.engagements = engagements;
        this.progress = progress;
    }

    @GetMapping("/engagements/{id}/controls")
    CursorPage<ControlView> ofEngagement(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(CursorPage.MAX_LIMIT) int limit) {
        Reader reader = Reader.of(caller);
        engagements.require(reader, id);
        long position = progress.position();
        return CursorPage.of(queries.ofEngagement(reader, id, after, limit), limit, ControlView::id, position);
    }

    /** The whole matrix of criteria and controls is management's own. */
    @GetMapping("/engagements/{id}/coverage")
    Coverage coverage(Caller caller, @PathVariable String id) {
        Reader reader = Reader.of(caller);
        engagements.require(reader, id);
        reader.onlyStaff();
        return coverage.of(id, progress.position());
    }

    @GetMapping("/controls/{id}")
    ResponseEntity<ControlView> one(Caller caller, @PathVariable String id) {
        ControlView view = visible(Reader.of(caller), id);
        return ResponseEntity.ok().eTag("\"" + view.streamVersion() + "\"").body(view);
    }

    @GetMapping("/controls/{id}/history")
    CursorPage<ChangeRow> history(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(CursorPage.MAX_LIMIT) int limit) {
        Reader reader = Reader.of(caller);
        visible(reader, id);
        long position = progress.position();
        return CursorPage.of(queries.history(reader, id, after, limit), limit, ChangeRow::at, position);
    }

    private ControlView visible(Reader reader, String id) {
        Optional<ControlView> found = queries.find(reader, id);
        return found.orElseThrow(() -> Engagements.notFound("control", id));
    }
}
