package io.tickmark.story;

import io.tickmark.testengagements.Told;
import io.tickmark.testengagements.ToldEngagement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * The events of many Type 2 engagements that go on at the same time, each from planning to the received report. The same seed
 * gives the same events.
 */
public final class BigLog {

    private static final int AT_ONCE = 20;
    private static final int CONTROLS = 30;

    private final Random random;
    private final List<Deque<Told>> running = new ArrayList<>();
    private int opened;

    public BigLog(long seed) {
        random = new Random(seed);
    }

    /** The next events; the order within an engagement is that of its story. */
    public List<Told> next(int count) {
        List<Told> said = new ArrayList<>(count);
        while (said.size() < count) {
            while (running.size() < AT_ONCE) {
                running.add(engagement("organisation-" + opened++));
            }
            Deque<Told> one = running.get(random.nextInt(running.size()));
            for (int i = random.nextInt(5); i >= 0 && !one.isEmpty() && said.size() < count; i--) {
                said.add(one.removeFirst());
            }
            running.removeIf(Deque::isEmpty);
        }
        return said;
    }

    /** Writes events until the log has that many of them, some hundred in one go. */
    public void write(EventWriter log, int events) {
        int left = events;
        while (left > 0) {
            int some = Math.min(left, 500);
            log.append(next(some));
            left -= some;
        }
    }

    private Deque<Told> engagement(String tenant) {
        return new ArrayDeque<>(new ToldEngagement(tenant, "firm-" + random.nextInt(7), CONTROLS).whole());
    }
}
