package io.tickmark.eventstore.append;

import io.tickmark.eventstore.StreamClosing;
import io.tickmark.eventstore.StreamParts;
import io.tickmark.eventstore.read.LogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Decides in which transaction events are written. In a Spring transaction of this database they are part of it. Otherwise
 * all events of a unit of work, with those of the units nested in it, are one append of the group commit, made when the
 * outermost unit commits.
 */
public final class Appends {

    private static final String PENDING = Appends.class.getName();

    private final DataSource dataSource;
    private final GroupCommit groupCommit;
    private final Outcomes outcomes;
    private final StreamClosing closing;
    private final StreamParts parts;
    private final Runnable afterCommit;

    /**
     * @param afterCommit called soon after events became durable
     */
    public Appends(DataSource dataSource, StreamClosing closing, StreamParts parts, Runnable afterCommit) {
        this.dataSource = dataSource;
        this.outcomes = new Outcomes(new LogReader(dataSource));
        this.groupCommit = new GroupCommit(dataSource, outcomes, afterCommit);
        this.closing = closing;
        this.parts = parts;
        this.afterCommit = afterCommit;
    }

    /** Appends the events, or has them appended when the current unit of work commits. */
    public void append(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (TransactionSynchronizationManager.hasResource(dataSource)) {
            join(add(new Append(), events, serializer));
        } else if (CurrentUnitOfWork.isStarted()
                && collects(CurrentUnitOfWork.get().root())) {
            add(pendingOf(CurrentUnitOfWork.get().root()), events, serializer);
        } else {
            groupCommit.append(add(new Append(), events, serializer));
        }
    }

    private Append add(Append append, List<? extends EventMessage<?>> events, Serializer serializer) {
        events.forEach(event -> append.add(EventSize.checked(EventRow.of(event, serializer, closing, parts))));
        return append;
    }

    /** Whether a unit of work has yet to write what it collected; one that commits already takes nothing more. */
    private static boolean collects(UnitOfWork<?> root) {
        return root.phase().isBefore(UnitOfWork.Phase.COMMIT);
    }

    private Append pendingOf(UnitOfWork<?> root) {
        return root.getOrComputeResource(PENDING, key -> {
            Append pending = new Append();
            root.onCommit(work -> groupCommit.append(pending));
            return pending;
        });
    }

    private void join(Append append) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            if (!GroupStatement.join(connection, append)) {
                append.fail(Outcomes.refused());
            }
        } catch (SQLException e) {
            append.fail(e);
        } catch (EventStoreException e) {
            if (TransactionSynchronizationManager.getResource(dataSource) instanceof ResourceHolderSupport holder) {
                holder.setRollbackOnly();
            }
            throw e;
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        outcomes.report(append);
        TransactionSynchronizationManager.registerSynchronization(new AfterCommit(afterCommit));
    }

    private record AfterCommit(Runnable action) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            action.run();
        }
    }
}
