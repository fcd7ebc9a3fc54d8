package io.tickmark.eventstore.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of reads that matter. The database refuses every change of what is in it. */
public class AccessLog {

    private final JdbcClient jdbc;

    public AccessLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A read.
     *
     * @param organisation whose it was that was read; null for what belongs to the platform
     * @param reader who read, by id
     * @param roles in which roles, by their keys
     * @param firm the reader's audit firm; null for anybody else
     * @param door through which service and interface
     * @param what of which kind it was, such as gaps
     * @param about the path that was asked for
     */
    public record Read(
            @Nullable String organisation,
            String reader,
            String roles,
            @Nullable String firm,
            String door,
            String what,
            String about) {}

    /**
     * A read as it was recorded.
     *
     * @param position grows with each entry; numbers may be missing, entries may not
     * @param recordedAt by the database's clock
     */
    public record Entry(long position, Instant recordedAt, Read read) {}

    /** Records a read; it is there when this returns, outside of any transaction. */
    public void append(Read read) {
        jdbc.sql("""
                        insert into access_log.entries (organisation, reader, roles, firm, door, what, about)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, read.organisation())
                .param(2, read.reader())
                .param(3, read.roles())
                .param(4, read.firm())
                .param(5, read.door())
                .param(6, read.what())
                .param(7, read.about())
                .update();
    }

    /** Up to so many entries about an organisation, or about the platform where it is null, after a position. */
    public List<Entry> of(@Nullable String organisation, long after, int limit) {
        return jdbc.sql("""
                        select position, recorded_at, organisation, reader, roles, firm, door, what, about
                        from access_log.entries where organisation is not distinct from ? and position > ?
                        order by position limit ?
                        """)
                .param(1, organisation)
                .param(2, after)
                .param(3, limit)
                .query((row, index) -> new Entry(
                        row.getLong(1),
                        row.getTimestamp(2).toInstant(),
                        new Read(
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9))))
                .list();
    }
}
