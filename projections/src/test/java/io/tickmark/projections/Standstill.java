package io.tickmark.projections;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why read models do not get on, in one line: their segments, what holds the log back, and what the threads wait for. */
final class Standstill {

    private static final int FRAMES = 8;

    private Standstill() {}

    static String explain(JdbcClient jdbc, long position) {
        return "not at " + position + ": " + rows(jdbc, """
                select token.processor_name || '/' || token.segment || coalesce(' of ' || token.owner, ' of nobody') || ' since '
                    || token.time_stamp || ' at ' || coalesce(token.token, '-') || ', told ' || coalesce(reached.position, 0)
                from projections.token_entry token left join projections.reached reached
                    on reached.processor = token.processor_name and reached.segment = token.segment
                order by 1""") + "; transactions: " + rows(jdbc, """
                select coalesce(datname, backend_type) || ' ' || coalesce(usename, '-') || ' ' || state || ' since ' || xact_start
                    || ' ' || coalesce(wait_event, '-') || ' ' || coalesce(backend_xid::text, '-') || ' '
                    || translate(left(query, 60), E'\\n', ' ')
                from pg_stat_activity where xact_start < now() - interval '1 second'
                    or backend_xid is not null""") + "; threads: "
                + threads();
    }

    private static String rows(JdbcClient jdbc, String sql) {
        return String.join(" | ", jdbc.sql(sql).query(String.class).list());
    }

    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("event-"))
                .map(Standstill::thread)
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    /** Where it waits, and what of ours or of the driver brought it there; nothing where it has nothing to do. */
    private static String thread(Map.Entry<Thread, StackTraceElement[]> thread) {
        List<String> frames = Arrays.stream(thread.getValue())
                .map(StackTraceElement::toString)
                .filter(frame -> frame.contains("io.tickmark.") || frame.contains("org.postgresql."))
                .limit(FRAMES)
                .toList();
        return thread.getKey().getName() + " " + (frames.isEmpty() ? "idle" : String.join(" < ", frames));
    }
}
