package io.tickmark.engagement.aggregate;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;

/**
 * For what a command speaks, where it does not speak for a whole service organisation: a process acts for its engagement or
 * programme, a reaction for that of its event. The ids travel with the command and are not kept with the event.
 */
public final class Scope {

    /** The metadata entry of a command with the ids of programme, engagement or aggregate. */
    public static final String ACTS_FOR = "actsFor";

    private Scope() {}

    /** The ids; none where the command is not limited. */
    static Set<String> of(MetaData command) {
        return command.get(ACTS_FOR) instanceof Collection<?> ids
                ? ids.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
