package io.tickmark.bench.replay;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.worker.Child;
import io.tickmark.bench.worker.Replayed;

/**
 * A contender with a batch size.
 *
 * @param batch how many events one transaction may handle; 0 leaves it to the contender
 */
record Reader(String contender, int batch) {

    /** With a transaction per event, a tenth of the log tells enough. */
    private static final int SHARE_OF_SINGLES = 10;

    String label() {
        return batch == 0 ? contender : contender + ", batch " + batch;
    }

    /** The one that reads the same table without a processor. */
    String cursor() {
        return contender.startsWith(Contenders.TICKMARK) ? Contenders.TICKMARK_CURSOR : Contenders.CURSOR;
    }

    Replayed read(Child child, long events) {
        return child.ask(Replayed.class, "replay", batch, batch == 1 ? events / SHARE_OF_SINGLES : events);
    }
}
