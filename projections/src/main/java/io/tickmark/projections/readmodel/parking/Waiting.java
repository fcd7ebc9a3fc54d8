package io.tickmark.projections.readmodel.parking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partition that waits, because an event of it could not be handled.
 *
 * @param readModel the consumer, by its name
 * @param position of the first event that was not handled
 * @param retrying whether it catches up, or will within a second
 * @param eventId of that event; null while the partition catches up
 * @param names ids that the event names
 * @param reason why it could not be handled
 * @param since when that was, by the database's clock
 */
public record Waiting(
        String readModel,
        String partition,
        long position,
        boolean retrying,
        @Nullable String eventId,
        List<String> names,
        String reason,
        Instant since) {}
