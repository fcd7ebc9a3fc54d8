package io.tickmark.eventstore.nothingskipped;

/**
 * What a reader was given.
 *
 * @param read how many events it was given
 * @param skipped how many events of the log it was not given
 * @param doubled how many it was given again
 * @param unknown how many it was given that are not in the log
 * @param outOfOrder how often a position or a stream's version did not follow the one before
 * @param streams how many streams it opened one after the other
 */
record LoadReport(String reader, long read, long skipped, long doubled, long unknown, long outOfOrder, long streams) {

    boolean isSound() {
        return skipped == 0 && doubled == 0 && unknown == 0 && outOfOrder == 0;
    }
}
