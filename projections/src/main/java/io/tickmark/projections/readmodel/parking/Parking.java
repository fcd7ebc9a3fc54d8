package io.tickmark.projections.readmodel.parking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Dead letters by reference: where each consumer's partitions wait. It is written in the transaction of the batch, so that a
 * partition waits exactly from where its rows end; the events themselves stay in the log. Any consumer of the log can use it.
 */
@Component
public class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final JdbcClient jdbc;

    Parking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds of some partitions; it stays so until the caller's transaction ends. */
    public Parked of(String consumer, Collection<String> partitions) {
        Parked parked = new Parked();
        jdbc.sql("""
                        select partition, position, skipped from projections.parking
                        where read_model = ? and partition = any (?) for share
                        """).params(consumer, partitions.toArray(String[]::new)).query((RowCallbackHandler)
                row -> note(parked, row));
        return parked;
    }

    /** What holds of all partitions of a consumer at this moment. */
    public Parked all(String consumer) {
        Parked parked = new Parked();
        jdbc.sql("select partition, position, skipped from projections.parking where read_model = ?")
                .param(consumer)
                .query((RowCallbackHandler) row -> note(parked, row));
        return parked;
    }

    /** Lets a partition wait from an event on; in the transaction that ends before that event. */
    public void park(
            String consumer, String partition, long position, String eventId, Collection<String> names, Throwable why) {
        String reason = Poison.reason(why);
        jdbc.sql("""
                        insert into projections.parking (read_model, partition, position, event_id, names, reason)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (read_model, partition) where not skipped do update set position = excluded.position,
                          event_id = excluded.event_id, names = excluded.names, reason = excluded.reason, since = now(),
                          retrying = false
                        """)
                .params(consumer, partition, position, eventId, names.toArray(String[]::new), reason)
                .update();
        LOG.error(
                "{} cannot handle event {} at {}: its partition {} waits", consumer, eventId, position, partition, why);
    }

    /** Every partition that waits. */
    public List<Waiting> waiting() {
        return jdbc.sql("""
                        select read_model, partition, position, retrying, event_id, names, reason, since
                        from projections.parking where not skipped order by read_model, partition
                        """).query(Parking::place).list();
    }

    /** Has a partition, if it waits, caught up by whoever does that. */
    public void retry(String consumer, String partition) {
        jdbc.sql("""
                        update projections.parking set retrying = true
                        where read_model = ? and partition = ? and not skipped
                        """).params(consumer, partition).update();
    }

    /**
     * Has an event passed over, now and in every rebuild, and the rest of its partition caught up. One that was handled already
     * is left alone: only where the partition waits at that event, or has not come so far, is there anything to pass over.
     *
     * @param reached how far the consumer is surely done
     */
    public void skip(String consumer, String partition, long position, String reason, long reached) {
        boolean waits = all(consumer).isWaitingAt(partition, position);
        if (waits || reached < position) {
            jdbc.sql("""
                            insert into projections.parking (read_model, partition, position, skipped, reason)
                            values (?, ?, ?, true, ?) on conflict do nothing
                            """).params(consumer, partition, position, reason).update();
        }
        if (waits) {
            retry(consumer, partition);
        }
    }

    /** A partition that is to catch up and that nobody else works on; held until the caller's transaction ends. */
    Optional<Waiting> takeOne(Collection<String> consumers) {
        return jdbc.sql("""
                        select read_model, partition, position, retrying, event_id, names, reason, since
                        from projections.parking where not skipped and retrying and read_model = any (?)
                        order by since limit 1 for update skip locked
                        """)
                .param(consumers.toArray(String[]::new))
                .query(Parking::place)
                .optional();
    }

    void caughtUpTo(Waiting place, long next) {
        jdbc.sql("""
                        update projections.parking set position = ?, event_id = null
                        where read_model = ? and partition = ? and not skipped
                        """).params(next, place.readModel(), place.partition()).update();
    }

    void free(Waiting place) {
        jdbc.sql("delete from projections.parking where read_model = ? and partition = ? and not skipped")
                .params(place.readModel(), place.partition())
                .update();
    }

    /** A consumer begins anew: nothing of it waits any more. What is skipped stays so. */
    public void forget(String consumer) {
        jdbc.sql("delete from projections.parking where read_model = ? and not skipped")
                .param(consumer)
                .update();
    }

    private static void note(Parked parked, ResultSet row) throws SQLException {
        if (row.getBoolean(3)) {
            parked.skips(row.getString(1), row.getLong(2));
        } else {
            parked.waitsAt(row.getString(1), row.getLong(2));
        }
    }

    private static Waiting place(ResultSet row, int index) throws SQLException {
        return new Waiting(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getBoolean(4),
                row.getString(5),
                Arrays.asList((String[]) row.getArray(6).getArray()),
                row.getString(7),
                row.getTimestamp(8).toInstant());
    }
}
