package io.tickmark.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/**
 * A type registry: under which name and revision the log holds each kind of event. What has no name here is held under the name of its
 * class, which then may not move.
 */
public final class StoredNames {

    private final Map<Class<?>, SerializedType> names = new HashMap<>();
    private final Map<SerializedType, Class<?>> types = new HashMap<>();

    private StoredNames() {}

    /** No event has a name of its own. */
    public static StoredNames none() {
        return new StoredNames();
    }

    /**
     * The names and revisions of these.
     *
     * @throws IllegalArgumentException if two have the same
     */
    public static StoredNames of(
            Collection<? extends Class<?>> events, Function<Class<?>, String> name, ToIntFunction<Class<?>> revision) {
        StoredNames all = new StoredNames();
        for (Class<?> event : events) {
            SerializedType stored =
                    new SimpleSerializedType(name.apply(event), Integer.toString(revision.applyAsInt(event)));
            all.names.put(event, stored);
            Class<?> other = all.types.put(stored, event);
            if (other != null) {
                throw new IllegalArgumentException(
                        event + " and " + other + " have one stored name: " + stored.getName());
            }
        }
        return all;
    }

    Optional<SerializedType> nameOf(Class<?> event) {
        return Optional.ofNullable(names.get(event));
    }

    Optional<Class<?>> typeOf(SerializedType stored) {
        return Optional.ofNullable(types.get(new SimpleSerializedType(stored.getName(), stored.getRevision())));
    }
}
