package io.tickmark.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/** Ids of events and other messages: UUIDs of version 7, so that neighbours in time are neighbours in an index. */
public final class TimeOrderedIds extends IdentifierFactory {

    private final TimeBasedEpochRandomGenerator generator = Generators.timeBasedEpochRandomGenerator(new PerThread());

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }

    /** Ids need to differ, not to be secret. */
    private static final class PerThread extends Random {
        private static final long serialVersionUID = 1;

        @Override
        protected int next(int bits) {
            return ThreadLocalRandom.current().nextInt() >>> (32 - bits);
        }
    }
}
