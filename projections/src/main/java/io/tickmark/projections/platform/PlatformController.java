package io.tickmark.projections.platform;

import io.tickmark.projections.readmodel.Progress;
import io.tickmark.projections.readmodel.RowStore;
import io.tickmark.support.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators did, for operators. */
@RestController
class PlatformController {

    private final JdbcClient jdbc;
    private final RowStore rows;
    private final Progress progress;

    PlatformController(JdbcClient jdbc, RowStore rows, Progress progress) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.progress = progress;
    }

    /** In the order of the log. */
    @GetMapping("/api/platform/actions")
    CursorPage<ActionRow> actions(
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(CursorPage.MAX_LIMIT) int limit) {
        long position = progress.position();
        return CursorPage.of(
                jdbc.sql("select body from projections.operator_action where position > ? order by position limit ?")
                        .params(after, limit + 1)
                        .query((row, index) -> rows.read(row.getString(1), ActionRow.class))
                        .list(),
                limit,
                ActionRow::at,
                position);
    }
}
