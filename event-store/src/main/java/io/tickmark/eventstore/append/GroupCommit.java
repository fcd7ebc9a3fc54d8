package io.tickmark.eventstore.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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
    GroupCommit(DataSource dataSource, int lanes, Runnable afterCommit) {
        this.dataSource = dataSource;
        this.outcomes = new Outcomes(dataSource);
        this.lanes = new Semaphore(lanes);
        this.afterCommit = afterCommit;
    }

    /** Returns when the events are in the log; throws as {@link Outcomes#report} says if they are not. */
    void append(Append append) {
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
        try {
            List<Append> group = takeGroup();
            if (!group.isEmpty()) {
                write(group);
            }
        } finally {
            lanes.release();
            Append next = waiting.peek();
            if (next != null) {
                next.wake();
            }
        }
    }

    /** The oldest that wait; two for the same stream never meet in a group, since the second depends on the first. */
    private List<Append> takeGroup() {
        taking.lock();
        try {
            List<Append> group = new ArrayList<>();
            Set<String> streams = new HashSet<>();
            int events = 0;
            Iterator<Append> oldestFirst = waiting.iterator();
            while (oldestFirst.hasNext() && events < LARGEST_GROUP) {
                Append append = oldestFirst.next();
                if (Collections.disjoint(streams, append.streams())) {
                    oldestFirst.remove();
                    streams.addAll(append.streams());
                    events += append.rows().size();
                    group.add(append);
                }
            }
            return group;
        } finally {
            taking.unlock();
        }
    }

    private void write(List<Append> group) {
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
                group.forEach(append -> write(List.of(append)));
            } else {
                group.forEach(append -> append.fail(e));
            }
        }
    }

    private BitSet commit(List<Append> group) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            return AppendStatement.execute(connection, group, false);
        }
    }
}
