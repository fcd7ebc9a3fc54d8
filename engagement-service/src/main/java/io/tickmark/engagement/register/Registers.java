package io.tickmark.engagement.register;

import io.tickmark.api.Ids;
import io.tickmark.api.register.EntryKind;
import io.tickmark.api.register.RegisterEvent;
import io.tickmark.engagement.aggregate.History;
import org.springframework.stereotype.Component;

/** The registers as the log holds them now. */
@Component
public class Registers {

    private final History history;

    public Registers(History history) {
        this.history = history;
    }

    /** What is registered of this kind in a programme or engagement; nothing where that was never spoken of. */
    public RegisteredEntries of(String partOf, EntryKind kind) {
        return RegisteredEntries.of(history.of(Ids.register(partOf, kind), RegisterEvent.class));
    }
}
