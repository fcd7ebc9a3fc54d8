package io.tickmark.engagement.command;

import io.tickmark.api.Command;
import io.tickmark.engagement.rules.Sha256;
import java.util.Collection;
import java.util.Map;

/** What a command says, as a digest: equal for commands that are equal. */
final class CommandDigest {

    private CommandDigest() {}

    /** Lower-case hex; nothing in a command holds U+0000, so its parts cannot run into each other. */
    static String of(Command command) {
        StringBuilder said = new StringBuilder(command.getClass().getSimpleName());
        RecordWalk.through((Record) command, (path, component, value) -> {
            said.append('\0').append(path);
            if (!(value instanceof Record || value instanceof Collection<?> || value instanceof Map<?, ?>)) {
                said.append('\0').append(value);
            }
        });
        return Sha256.of(said.toString());
    }
}
