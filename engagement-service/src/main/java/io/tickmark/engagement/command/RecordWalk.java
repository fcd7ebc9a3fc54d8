package io.tickmark.engagement.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks through a record and everything in it, always in the same order, and shows each value with the path to it. */
public final class RecordWalk {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    /** Sees each value; those in a list, set or map come after it, with the record's component that holds it. */
    @FunctionalInterface
    public interface Visitor {

        /** Sees one value, or null. */
        void see(String path, RecordComponent component, @Nullable Object value);
    }

    private final Visitor visitor;

    private RecordWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Shows everything in the record; paths look like {@code result.deviations[2].item}. */
    public static void through(Record record, Visitor visitor) {
        new RecordWalk(visitor).components("", record);
    }

    private void components(String prefix, Record record) {
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            value(prefix + component.getName(), component, valueOf(component, record));
        }
    }

    private void value(String path, RecordComponent component, @Nullable Object value) {
        visitor.see(path, component, value);
        switch (value) {
            case Record inner -> components(path + ".", inner);
            case Set<?> set ->
                entries(
                        path,
                        component,
                        set.stream()
                                .sorted(Comparator.comparing(String::valueOf))
                                .toList());
            case Collection<?> list -> entries(path, component, list);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                        .forEach(entry -> value(path + "." + entry.getKey(), component, entry.getValue()));
            case null -> {}
            default -> {}
        }
    }

    private void entries(String path, RecordComponent component, Collection<?> entries) {
        int index = 0;
        for (Object entry : entries) {
            value(path + "[" + index++ + "]", component, entry);
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
