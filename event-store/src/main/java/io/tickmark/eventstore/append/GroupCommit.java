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
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * One commit for all who append at the same moment. Whoever finds a free lane leads: it writes its own append together with
 * everything that waits, in one statement and one transaction, and tells each asker its own outcome. Whoever finds none waits
 * for a leader. Nobody waits for company: a single writer commits at once.
 */
final class GroupCommit {

    private static final int LARGEST_GROUP = 512;
    private static final int ATTEMPTS = 5;

    private final DataSource dataSource;
    private final Outcomes outcomes;
    private final Runnable afterCommit;
    private final Semaphore lanes;
    private final Lock taking = new ReentrantLock();
    private final Queue<Append> waiting = new ConcurrentLinkedQueue<>();

    /**
     * @param lanes how many groups may be written at the same time
     * @param afterCommit called after each group, by its leader
     */
    GroupCommit(DataSource dataSource, Outcomes outcomes, int lanes, Runnable afterCommit) {
        this.dataSource = dataSource;
        this.outcomes = outcomes;
        this.lanes = new Semaphore(lanes);
        this.afterCommit = afterCommit;
    }

    /** Returns when the events are in the log; throws as {@link Outcomes#report} says if they are not. */
    void append(Append append) {
        append.askedHere();
        waiting.add(append);
        boolean interrupted = false;
        while (!append.isSettled()) {
            if (lanes.tryAcquire()) {
                lead();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        outcomes.report(append);
    }

    private void lead() {
        List<Append> group = List.of();
        try {
            group = takeGroup();
            if (!group.isEmpty()) {
                write(group, ATTEMPTS);
            }
        } finally {
            group.forEach(Append::abandon);
            lanes.release();
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
        taking.lock();
        try {
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
        } finally {
            taking.unlock();
        }
    }

    private void write(List<Append> group, int attempts) {
        try {
            BitSet refused = commit(group);
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
                refused.set(
                        0,
                        !SingleStatement.execute(
                                connection, group.getFirst().rows().getFirst()));
                return refused;
            }
            return GroupStatement.execute(connection, group, false);
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
