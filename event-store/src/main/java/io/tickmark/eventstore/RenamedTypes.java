package io.tickmark.eventstore;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/** Upcaster for event types that have another name than when they were stored, with the same content and revision. */
public final class RenamedTypes extends SingleEventUpcaster {

    private final Map<String, ? extends Class<?>> byFormerName;

    /** What each type is called now, by the name under which its events were stored. */
    public RenamedTypes(Map<String, ? extends Class<?>> byFormerName) {
        this.byFormerName = Map.copyOf(byFormerName);
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return byFormerName.containsKey(event.getType().getName());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        Class<?> now = Objects.requireNonNull(byFormerName.get(event.getType().getName()));
        String revision = event.getType().getRevision();
        return event.upcastPayload(
                new SimpleSerializedType(now.getName(), revision), String.class, Function.identity());
    }
}
