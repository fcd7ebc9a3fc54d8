package io.tickmark.engagement.channel;

import io.tickmark.api.Command;
import io.tickmark.engagement.rules.Sha256;

/**
 * An answer that could be read.
 *
 * @param source who sent it, as the sender says; with the id it names the message once and for all
 * @param actor the id of the auditor who answers
 */
record ReceivedAnswer(String source, String id, String actor, AuditorAction action, Command command) {

    private static final int LONGEST_ID = 200;

    /** The same message of a firm, delivered twice or sent again from the dead letters, is the same command. */
    String commandId(FirmTopics firm) {
        String name = "kafka-" + firm.firm() + "#" + source + "#" + id;
        return name.length() <= LONGEST_ID ? name : "kafka-" + Sha256.of(name);
    }
}
