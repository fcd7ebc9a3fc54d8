package io.tickmark.projections.workitem;

import io.tickmark.api.workitem.WorkItemState;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's work items: for an auditor those of the firm that were submitted, for staff all of the tenant. */
@RestController
@RestsOn({"work-items", "engagements"})
class WorkItemController {

    private static final String[] SEEN =
            WorkItemState.SEEN_BY_AUDITOR.stream().map(Enum::name).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final RowStore rows;
    private final Progress progress;

    WorkItemController(JdbcClient jdbc, RowStore rows, Progress progress) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.progress = progress;
    }

    @GetMapping("/api/work-items")
    @Recorded("evidence")
    CursorPage<WorkItemRow> workItems(
            Caller caller,
            @RequestParam(required = false) @Nullable WorkItemState state,
            @RequestParam(required = false) @Nullable String engagementId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(CursorPage.MAX_LIMIT) int limit) {
        long position = progress.position();
        List<WorkItemRow> found = jdbc.sql("""
                        select w.body from projections.work_item w
                        join projections.engagement e on e.key = w.engagement_id
                        where (w.tenant = :tenant or (w.firm = :firm and e.firm = :firm and w.state = any(:seen)))
                          and (:state::text is null or w.state = :state)
                          and (:engagement::text is null or w.engagement_id = :engagement)
                          and (:after::text is null or w.key > :after)
                        order by w.key limit :rows
                        """)
                .params(Reader.of(caller).parameters())
                .param("seen", SEEN)
                .param("state", state == null ? null : state.name())
                .param("engagement", engagementId)
                .param("after", after)
                .param("rows", limit + 1)
                .query((row, index) -> rows.read(row.getString(1), WorkItemRow.class))
                .list();
        return CursorPage.of(found, limit, WorkItemRow::id, position);
    }
}
