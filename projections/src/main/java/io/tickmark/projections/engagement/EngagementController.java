package io.tickmark.projections.engagement;

import io.tickmark.projections.access.Engagements;
import io.tickmark.projections.access.Reader;
import io.tickmark.projections.access.RestsOn;
import io.tickmark.projections.readmodel.Progress;
import io.tickmark.support.security.Caller;
import io.tickmark.support.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How engagements stand. */
@RestController
@RestsOn({"engagements", "controls", "gaps", "work-items"})
@RequestMapping("/api/engagements")
class EngagementController {

    private final EngagementQueries queries;
    private final Progress progress;

    EngagementController(EngagementQueries queries, Progress progress) {
        this.queries = queries;
        this.progress = progress;
    }

    @GetMapping
    CursorPage<EngagementView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String programmeId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(CursorPage.MAX_LIMIT) int limit) {
        long position = progress.position();
        List<EngagementView> found = queries.list(Reader.of(caller), programmeId, after, limit);
        return CursorPage.of(found, limit, EngagementView::id, position);
    }

    @GetMapping("/{id}")
    ResponseEntity<EngagementView> one(Caller caller, @PathVariable String id) {
        EngagementView view =
                queries.find(Reader.of(caller), id).orElseThrow(() -> Engagements.notFound("engagement", id));
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
    }
}
