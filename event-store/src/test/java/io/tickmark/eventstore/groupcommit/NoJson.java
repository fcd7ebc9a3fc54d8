package io.tickmark.eventstore.groupcommit;

import io.tickmark.eventstore.Notes.Note;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** A serializer that writes nonsense for notes with one text. */
record NoJson(Serializer json, String text) implements Serializer {

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
        SerializedObject<T> sound = json.serialize(object, expectedRepresentation);
        return object instanceof Note note && note.text().equals(text)
                ? new SimpleSerializedObject<>(
                        expectedRepresentation.cast("{no json"), expectedRepresentation, sound.getType())
                : sound;
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return json.canSerializeTo(expectedRepresentation);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <S, T> T deserialize(SerializedObject<S> serializedObject) {
        return json.deserialize(serializedObject);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return json.classForType(type);
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        return json.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return json.getConverter();
    }
}
