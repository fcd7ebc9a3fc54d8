package io.tickmark.projections.control;

import io.tickmark.projections.access.Reader;
import io.tickmark.projections.readmodel.RowStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for controls. An auditor sees those that evidence was submitted for to the firm. */
@Component
class ControlQueries {

    private static final String SUBMITTED = """
            exists (select 1 from projections.control_status s
                    join projections.engagement e on e.key = s.engagement_id
                    where s.control_id = c.key and s.firm = :firm and e.firm = :firm and s.submitted)""";

    private final JdbcClient jdbc;
    private final RowStore rows;

    ControlQueries(JdbcClient jdbc, RowStore rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Up to limit + 1 controls of the engagement's programme; the reader may see the engagement. What the engagement says of
     * them is read in one piece, where it lies together, and not control by control.
     */
    List<ControlView> ofEngagement(Reader reader, String engagementId, @Nullable String after, int limit) {
        return jdbc.sql("""
                        with status as materialized (
                            select control_id, body, firm, submitted from projections.control_status
                            where engagement_id = :engagement)
                        select c.body, s.body from projections.control c
                        left join status s on s.control_id = c.key
                        where c.programme_id = (
                                select e.programme_id from projections.engagement e where e.key = :engagement)
                          and (c.tenant = :tenant or (s.firm = :firm and s.submitted))
                          and (:after::text is null or c.key > :after)
                        order by c.key limit :rows
                        """)
                .params(reader.parameters())
                .param("engagement", engagementId)
                .param("after", after)
                .param("rows", limit + 1)
                .query((row, index) -> view(row, reader))
                .list();
    }

    Optional<ControlView> find(Reader reader, String id) {
        return jdbc.sql("select c.body, null from projections.control c where c.key = :id and (c.tenant = :tenant or "
                        + SUBMITTED + ")")
                .params(reader.parameters())
                .param("id", id)
                .query((row, index) -> view(row, reader))
                .optional();
    }

    /** Up to limit + 1 changes in the order of the log; a conclusion only for the firm that drew it. */
    List<ChangeRow> history(Reader reader, String id, long after, int limit) {
        return jdbc.sql("""
                        select h.body from projections.control_history h
                        left join projections.engagement e on e.key = h.body ->> 'engagementId'
                        where h.control_id = :id and (h.body ->> 'at')::bigint > :after
                          and (:firm::text is null or ((h.body ->> 'forAuditor')::boolean and (e.key is null or e.firm = :firm)))
                        order by (h.body ->> 'at')::bigint limit :rows
                        """)
                .params(reader.parameters())
                .param("id", id)
                .param("after", after)
                .param("rows", limit + 1)
                .query((row, index) -> rows.read(row.getString(1), ChangeRow.class))
                .list();
    }

    private ControlView view(ResultSet row, Reader reader) throws SQLException {
        String status = row.getString(2);
        return ControlView.of(
                rows.read(row.getString(1), ControlRow.class),
                status == null ? null : rows.read(status, StatusRow.class),
                reader.auditor());
    }
}
