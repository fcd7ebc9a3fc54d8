package io.tickmark.eventstore;

import org.axonframework.serialization.FixedValueRevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/** Axon's serializer to JSON, with stored names in place of classes. */
public final class EventJson extends Jackson3Serializer {

    /** Of what has no stored name. */
    private static final String REVISION = "1";

    private final StoredNames names;

    private EventJson(Builder builder, StoredNames names) {
        super(builder);
        this.names = names;
    }

    /** Writes events under these names, and reads them by these. */
    public static Serializer of(StoredNames names) {
        return new EventJson(
                builder()
                        .revisionResolver(new FixedValueRevisionResolver(REVISION))
                        .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(tokensOnly())),
                names);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        Class<?> event = type;
        return names.nameOf(event).orElseGet(() -> super.typeForClass(type));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return names.typeOf(type).orElseGet(() -> super.classForType(type));
    }

    /** The checkpoint of a processor that reads the log again names its classes; nothing else may. */
    private static PolymorphicTypeValidator tokensOnly() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.eventhandling.")
                .allowIfSubType(LogToken.class)
                .build();
    }
}
