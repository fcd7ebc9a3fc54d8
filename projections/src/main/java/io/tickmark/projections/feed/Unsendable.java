package io.tickmark.projections.feed;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.springframework.core.NestedExceptionUtils;

/** Of an event that no message can be made of, or whose message Kafka refuses for what it is: trying again would not help. */
final class Unsendable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unsendable(RuntimeException why) {
        super(why.getMessage(), why);
    }

    /** Whether the event is to blame; a broker that is away, or that allows us nothing, is not the event's fault. */
    static boolean is(Throwable failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return failure instanceof Unsendable
                || cause instanceof RecordTooLargeException
                || cause instanceof SerializationException
                || cause instanceof InvalidRecordException;
    }
}
