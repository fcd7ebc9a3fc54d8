package io.tickmark.eventstore.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * One commit for all who append at the same moment. Whoever finds nobody leading leads: it writes its own append together
 * with everything that waits, in one statement and one transaction, and tells each asker its own outcome. The others wait for
 * a leader. Those whom a group releases are likely to be back at once, so for a moment after it, a quarter of the time that it
 * took, the next group waits until as many are there as were before. A single writer always commits at once.
 */
final class GroupCommit {

    private static final int LARGEST_GROUP = 512;
    private static final int ATTEMPTS = 5;

    /** Which part of a group's time the next one may wait for company. Measured: more costs with 16 writers, less with 4. */
    private static final int PATIENCE = 4;

    private final DataSource dataSource;
    private final Outcomes outcomes;
    private final Runnable afterCommit;
    private final Lock leading = new ReentrantLock();
    private final Queue<Append> waiting = new ConcurrentLinkedQueue<>();
    private volatile int company;
    private volatile long patienceEnds = System.nanoTime();

    /** @param afterCommit called after each group, by its leader */
    GroupCommit(DataSource dataSource, Outcomes outcomes, Runnable afterCommit) {
        this.dataSource = dataSource;
        this.outcomes = outcomes;
        this.afterCommit = afterCommit;
    }

    /** Returns when the events are in the log; throws as {@link Outcomes#report} says if they are not. */
    void append(Append append) {
        append.askedHere();
        waiting.add(append);
        boolean interrupted = false;
        while (!append.isSettled()) {
            long patience = patience();
            if (patience > 0) {
                LockSupport.parkNanos(this, patience);
            } else if (leading.tryLock()) {
                lead();
            } else {
                LockSupport.park(this);
            }
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        outcomes.report(append);
    }

    /** For how many nanoseconds it is still worth waiting for more. */
    private long patience() {
        return waiting.size() >= company ? 0 : patienceEnds - System.nanoTime();
    }

    private void lead() {
        long begun = System.nanoTime();
        patienceEnds = begun;
        List<Append> group = List.of();
        try {
            group = takeGroup();
            if (!group.isEmpty()) {
                write(group, ATTEMPTS);
            }
        } finally {
            group.forEach(Append::abandon);
            long ended = System.nanoTime();
            patienceEnds = ended + (ended - begun) / PATIENCE;
            leading.unlock();
            Append next = waiting.peek();
            if (next != null) {
                next.wake();
            }
        }
    }

    /**
     * The oldest that wait, as many as one transaction has places for; two for the same stream never meet in a group, since
     * the second depends on the first. Ordered by stream, so that groups of other instances meet them in the same order.
     */
    private List<Append> takeGroup() {
        List<Append> group = new ArrayList<>();
        Set<String> streams = new HashSet<>();
        int events = 0;
        Iterator<Append> oldestFirst = waiting.iterator();
        while (oldestFirst.hasNext() && events < LARGEST_GROUP) {
            Append append = oldestFirst.next();
            int size = append.rows().size();
            if ((group.isEmpty() || events + size <= LARGEST_GROUP)
                    && Collections.disjoint(streams, append.streams())) {
                oldestFirst.remove();
                streams.addAll(append.streams());
                events += size;
                group.add(append);
            }
        }
        group.sort(Comparator.comparing(Append::firstStream));
        return group;
    }

    private void write(List<Append> group, int attempts) {
        try {
            BitSet refused = commit(group);
            company = group.size() + waiting.size();
            for (int i = 0; i < group.size(); i++) {
                if (refused.get(i)) {
                    group.get(i).fail(Outcomes.refused());
                } else {
                    group.get(i).succeed();
                }
            }
            afterCommit.run();
        } catch (SQLException | RuntimeException e) {
            if (group.size() > 1 && Outcomes.nothingWasWritten(e)) {
                group.forEach(append -> write(List.of(append), ATTEMPTS));
            } else if (attempts > 1 && Outcomes.worthAnotherTry(e)) {
                write(group, attempts - 1);
            } else {
                group.forEach(append -> append.fail(e));
            }
        }
    }

    /** An interrupt of the leader is not the others' business: it is kept until the commit is over. */
    private BitSet commit(List<Append> group) throws SQLException {
        boolean interrupted = Thread.interrupted();
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            if (group.size() == 1 && group.getFirst().rows().size() == 1) {
                BitSet refused = new BitSet(1);
                refused.set(0, !SingleStatement.execute(connection, group.getFirst()));
                return refused;
            }
            return GroupStatement.execute(connection, group);
        } catch (SQLException e) {
            if (!(e.getCause() instanceof InterruptedException)) {
                throw e;
            }
            interrupted = true;
            Thread.interrupted();
            return commit(group);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
