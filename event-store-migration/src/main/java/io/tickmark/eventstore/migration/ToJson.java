package io.tickmark.eventstore.migration;

import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** Turns a stored payload or metadata into the JSON text that the log keeps. */
@FunctionalInterface
public interface ToJson {

    /** For tables that hold JSON already, as text or as UTF-8 bytes: nothing changes. */
    ToJson AS_IT_IS = (type, revision, bytes) -> new String(bytes, StandardCharsets.UTF_8);

    /**
     * The JSON text of what is stored.
     *
     * @param type the payload's type as stored
     * @param revision its revision as stored
     */
    String json(String type, @Nullable String revision, byte[] bytes);

    /** For other formats: read by the serializer that wrote them, written by the one that the log is read with. */
    static ToJson reserialised(Serializer from, Serializer to) {
        return (type, revision, bytes) -> {
            SerializedObject<byte[]> stored = new SimpleSerializedObject<>(bytes, byte[].class, type, revision);
            Object content = from.deserialize(stored);
            return to.serialize(content, String.class).getData();
        };
    }
}
