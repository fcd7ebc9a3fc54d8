package io.tickmark.projections.engagement;

import io.tickmark.api.gap.GapState;
import io.tickmark.api.workitem.WorkItemState;
import io.tickmark.projections.access.Engagements;
import io.tickmark.projections.access.Reader;
import io.tickmark.projections.engagement.EngagementView.Counters;
import io.tickmark.projections.readmodel.RowStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for engagements; each query sees only what the reader may see. */
@Component
class EngagementQueries {

    private static final String SELECT = """
            select e.body,
                   (select count(*) from projections.control c
                     where c.programme_id = e.programme_id and not c.retired),
                   (select count(*) from projections.gap g where g.engagement_id = e.key and g.state = any(:openGaps)),
                   (select count(*) from projections.work_item w
                     where w.engagement_id = e.key and w.state = any(:openWorkItems)
                       and (w.state = any(:seenWorkItems) or :firm::text is null)),
                   (select p.body ->> 'name' from projections.programme p where p.key = e.programme_id)
            from projections.engagement e
            where\s""" + Engagements.VISIBLE;

    private static final Map<String, String[]> STATES = Map.of(
            "openGaps", names(GapState.OPEN),
            "openWorkItems", names(WorkItemState.OPEN),
            "seenWorkItems", names(WorkItemState.SEEN_BY_AUDITOR));

    private static String[] names(Set<? extends Enum<?>> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    private final JdbcClient jdbc;
    private final RowStore rows;

    EngagementQueries(JdbcClient jdbc, RowStore rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<EngagementView> find(Reader reader, String id) {
        return jdbc.sql(SELECT + " and e.key = :id")
                .params(reader.parameters())
                .params(STATES)
                .param("id", id)
                .query(view(reader))
                .optional();
    }

    /** Up to limit + 1 engagements in the order of their ids. */
    List<EngagementView> list(Reader reader, @Nullable String programmeId, @Nullable String after, int limit) {
        return jdbc.sql(SELECT + """
                         and (:programme::text is null or e.programme_id = :programme)
                         and (:after::text is null or e.key > :after)
                        order by e.key limit :rows
                        """)
                .params(reader.parameters())
                .params(STATES)
                .param("programme", programmeId)
                .param("after", after)
                .param("rows", limit + 1)
                .query(view(reader))
                .list();
    }

    private RowMapper<EngagementView> view(Reader reader) {
        return (row, index) -> EngagementView.of(
                rows.read(row.getString(1), EngagementRow.class), row.getString(5), counters(reader, row));
    }

    private static Counters counters(Reader reader, ResultSet row) throws SQLException {
        int workItems = row.getInt(4);
        return reader.auditor()
                ? new Counters(null, null, workItems)
                : new Counters(row.getInt(2), row.getInt(3), workItems);
    }
}
