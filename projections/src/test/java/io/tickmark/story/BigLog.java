package io.tickmark.story;

import io.tickmark.api.Event;
import io.tickmark.api.Ids;
import io.tickmark.api.Role;
import io.tickmark.api.register.EntryKind;
import io.tickmark.api.register.RegisterEvent;
import io.tickmark.testengagements.Told;
import io.tickmark.testengagements.ToldEngagement;
import java.time.LocalDate;
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
        ToldEngagement engagement = new ToldEngagement(tenant, "firm-" + random.nextInt(7), CONTROLS);
        String tools = Ids.register(engagement.programme(), EntryKind.TOOL);
        List<Told> told = new ArrayList<>(engagement.whole());
        told.addAll(
                1,
                List.of(
                        lead(new RegisterEvent.Opened(tools, engagement.programme(), tenant, EntryKind.TOOL)),
                        lead(new RegisterEvent.EntryRecorded(
                                tools,
                                engagement.programme(),
                                1,
                                Story.tool("Scanner"),
                                LocalDate.of(2026, 1, 1),
                                "lena"))));
        return new ArrayDeque<>(told);
    }

    private static Told lead(Event event) {
        return new Told("lena", Role.COMPLIANCE_LEAD.key(), event);
    }
}
