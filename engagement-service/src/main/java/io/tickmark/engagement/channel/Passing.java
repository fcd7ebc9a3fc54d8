package io.tickmark.engagement.channel;

import io.tickmark.support.web.SignInUnavailableException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.KafkaException;
import org.springframework.transaction.TransactionException;

/** Faults of what is around us: database, broker, identity provider. They pass, and say nothing about the answer at hand. */
final class Passing {

    private static final List<Class<? extends Throwable>> AWAY = List.of(
            SQLException.class,
            DataAccessException.class,
            TransactionException.class,
            IOException.class,
            RetriableException.class,
            SignInUnavailableException.class);

    private Passing() {}

    /** Whether it, or what caused it, is such a fault. */
    static boolean is(Throwable fault) {
        return NestedExceptionUtils.getMostSpecificCause(fault) instanceof KafkaException
                || Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> AWAY.stream().anyMatch(kind -> kind.isInstance(cause)));
    }
}
