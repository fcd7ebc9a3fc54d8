package io.tickmark.projections.readmodel;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Writes the properties of documents in the order in which jsonb keeps them, short names first: the server need not sort them. */
final class JsonbOrder extends ValueSerializerModifier {

    private static final Comparator<BeanPropertyWriter> SHORT_FIRST = Comparator.comparingInt(
                    (BeanPropertyWriter property) -> property.getName().length())
            .thenComparing(BeanPropertyWriter::getName);

    static SimpleModule module() {
        return new SimpleModule().setSerializerModifier(new JsonbOrder());
    }

    @Override
    public List<BeanPropertyWriter> orderProperties(
            SerializationConfig config, BeanDescription.Supplier type, List<BeanPropertyWriter> properties) {
        return properties.stream().sorted(SHORT_FIRST).toList();
    }
}
