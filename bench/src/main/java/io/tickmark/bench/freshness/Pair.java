package io.tickmark.bench.freshness;

import io.tickmark.bench.server.Database;
import io.tickmark.bench.worker.Child;
import io.tickmark.bench.worker.Crew;
import io.tickmark.bench.worker.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A writer and the reader of its events; one process may be both. */
final class Pair {

    private final String contender;
    private final boolean together;
    private final Child writer;
    private final Child reader;
    private long sent;

    private Pair(String contender, boolean together, Child writer, Child reader) {
        this.contender = contender;
        this.together = together;
        this.writer = writer;
        this.reader = reader;
        reader.ask(String.class, "follow", 0);
    }

    static Pair start(Crew crew, String contender, boolean together, Database database) {
        Child writer = crew.start(contender, database);
        return new Pair(contender, together, writer, together ? writer : crew.start(contender, database));
    }

    String contender() {
        return contender;
    }

    String where() {
        return together ? "same process" : "other process";
    }

    /** Milliseconds from a command's acknowledgement until another transaction could see its effect in the read model. */
    List<Double> measure(int perSecond, Duration time, long seed) {
        Map<String, Long> acknowledged = writer.ask(Times.class, "paced", perSecond, time.toMillis(), seed)
                .at();
        sent += acknowledged.size();
        Map<String, Long> visible = reader.ask(Times.class, "visible", sent).at();
        List<Double> delays = new ArrayList<>();
        acknowledged.forEach((id, at) -> {
            Long seen = visible.get(id);
            if (seen == null) {
                throw new IllegalStateException("Nobody saw " + id + ".");
            }
            delays.add(Math.max(0, seen - at) / 1e6);
        });
        return delays;
    }
}
