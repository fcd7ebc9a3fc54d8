package io.tickmark.projections.gap;

import io.tickmark.projections.access.Engagements;
import io.tickmark.projections.access.Reader;
import io.tickmark.projections.access.RestsOn;
import io.tickmark.projections.readmodel.Progress;
import io.tickmark.projections.readmodel.RowStore;
import io.tickmark.support.access.Recorded;
import io.tickmark.support.security.Caller;
import io.tickmark.support.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The gaps of an engagement. They are management's own; an auditor does not see them. */
@RestController
@RestsOn({"gaps", "engagements"})
class GapController {

    private final JdbcClient jdbc;
    private final RowStore rows;
    private final Engagements engagements;
    private final Progress progress;

    GapController(JdbcClient jdbc, RowStore rows, Engagements engagements, Progress progress) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.engagements = engagements;
        this.progress = progress;
    }

    @GetMapping("/api/engagements/{id}/gaps")
    @Recorded("gaps")
    CursorPage<GapRow> gaps(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(CursorPage.MAX_LIMIT) int limit) {
        Reader reader = Reader.of(caller);
        engagements.require(reader, id);
        reader.onlyStaff();
        long position = progress.position();
        List<GapRow> found = jdbc.sql("""
                        select body from projections.gap
                        where engagement_id = :id and (:after::text is null or key > :after)
                        order by key limit :rows
                        """)
                .param("id", id)
                .param("after", after)
                .param("rows", limit + 1)
                .query((row, index) -> rows.read(row.getString(1), GapRow.class))
                .list();
        return CursorPage.of(found, limit, GapRow::id, position);
    }
}
