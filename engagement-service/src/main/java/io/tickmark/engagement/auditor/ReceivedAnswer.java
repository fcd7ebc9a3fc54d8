package io.tickmark.engagement.auditor;

/**
 * An answer that could be read.
 *
 * @param source who sent it, as the sender says; with the id it names the message once and for all
 * @param actor the id of the auditor who answers
 */
record ReceivedAnswer(String source, String id, String actor, AuditorAnswer answer) {

    /** The same message delivered twice, or sent again from the dead letters, is the same command. */
    String commandId() {
        return "kafka-" + source + "#" + id;
    }
}
