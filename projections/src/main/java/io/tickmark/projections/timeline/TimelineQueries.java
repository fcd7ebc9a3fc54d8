package io.tickmark.projections.timeline;

import io.tickmark.projections.access.Reader;
import io.tickmark.projections.readmodel.RowStore;
import io.tickmark.projections.readmodel.RowStore.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for what happened. The caller has made sure that the reader may see the engagement. */
@Component
class TimelineQueries {

    /** What either of the two indexes finds, in its order, as far as a page can need it. */
    private static final String WANTED = """
            and ((t.body ->> 'forAuditor')::boolean or :firm::text is null)
            and t.position > :after and t.position <= :complete
            and (:phase::text is null or t.body ->> 'phase' = :phase)
            and (:actor::text is null or t.body ->> 'actor' = :actor)
            and (:control::text is null or :control in (t.body ->> 'controlId', t.body ->> 'controlCode'))
            and (:criterion::text is null or t.body -> 'criteria' @> to_jsonb(:criterion::text))
            order by t.position limit :rows
            """;

    /** An engagement begins when it is opened, or with its period if that begins earlier. */
    private static final String FIRST_DAY =
            "least(left(e.body #>> '{origin,openedAt}', 10), e.body #>> '{scope,period,start}')";

    /** It ends with its period, or on its as-of date; until one of them is settled it has no end. */
    private static final String LAST_DAY =
            "coalesce(e.body #>> '{scope,period,end}', e.body #>> '{scope,asOfDate}', '9999-12-31')";

    /** An entry belongs to an engagement or to a programme, never to both; a change of a control touches some days only. */
    private static final String PAGE = "select key, body, position from ("
            + entriesOf("t.engagement_id = :engagement")
            + " union all "
            + entriesOf("t.programme_id = " + ofEngagement("e.programme_id")
                    + " and coalesce(t.body #>> '{touches,until}', '9999-12-31') >= " + ofEngagement(FIRST_DAY)
                    + " and coalesce(t.body #>> '{touches,from}', '0001-01-01') <= " + ofEngagement(LAST_DAY))
            + ") found order by position limit :rows";

    private final JdbcClient jdbc;
    private final RowStore rows;

    TimelineQueries(JdbcClient jdbc, RowStore rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * What to look for; null means everything.
     *
     * @param control id or code
     */
    record Filter(
            @Nullable Phase phase,
            @Nullable String actor,
            @Nullable String control,
            @Nullable String criterion) {}

    /**
     * Up to limit + 1 entries in the order of the log, with those of the programme.
     *
     * @param after the position of the last entry of the page before
     * @param complete up to which position all entries are there; those beyond may still lack one before them
     */
    List<Stored<TimelineRow>> entries(
            Reader reader, String engagementId, Filter filter, long after, long complete, int limit) {
        return jdbc.sql(PAGE)
                .params(reader.parameters())
                .param("engagement", engagementId)
                .param("after", after)
                .param("complete", complete)
                .param("phase", filter.phase() == null ? null : filter.phase().key())
                .param("actor", filter.actor())
                .param("control", filter.control())
                .param("criterion", filter.criterion())
                .param("rows", limit + 1)
                .query((row, index) ->
                        new Stored<>(row.getString(1), rows.read(row.getString(2), TimelineRow.class), row.getLong(3)))
                .list();
    }

    private static String ofEngagement(String what) {
        return "(select " + what + " from projections.engagement e where e.key = :engagement)";
    }

    private static String entriesOf(String whom) {
        return "(select t.key, t.body, t.position from projections.timeline t where " + whom + " " + WANTED + ")";
    }
}
