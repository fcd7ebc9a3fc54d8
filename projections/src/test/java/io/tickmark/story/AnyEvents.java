package io.tickmark.story;

import io.tickmark.api.Event;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Random events: every component is anything that its type allows.
 *
 * @param fixed the components that are always the same, by their names, such as the ids of a story
 */
public record AnyEvents(Map<String, String> fixed) {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** Any event of one of these types. */
    public Arbitrary<Event> of(List<Class<? extends Event>> types) {
        return Arbitraries.of(types).flatMap(type -> record(type).map(Event.class::cast));
    }

    private Arbitrary<Object> record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Arbitrary<Object>> values =
                Arrays.stream(components).map(this::component).toList();
        return Combinators.combine(values).as(arguments -> make(type, components, arguments));
    }

    private Arbitrary<Object> component(RecordComponent component) {
        String same = fixed.get(component.getName());
        if (same != null) {
            return Arbitraries.just(same);
        }
        Arbitrary<Object> any = value(component.getGenericType());
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? any.injectNull(0.3) : any;
    }

    private Arbitrary<Object> value(Type type) {
        return type instanceof ParameterizedType generic
                ? container((Class<?>) generic.getRawType(), generic.getActualTypeArguments())
                : plain((Class<?>) type);
    }

    private Arbitrary<Object> plain(Class<?> type) {
        if (type == String.class) {
            return Arbitraries.strings()
                    .withChars("aZ09 -'\"\\{}äßñ漢\u200d")
                    .ofMinLength(1)
                    .ofMaxLength(6)
                    .map(Object.class::cast);
        }
        if (type == LocalDate.class) {
            return Arbitraries.integers().between(0, 900).map(DAY::plusDays);
        }
        if (type == int.class) {
            return Arbitraries.integers().between(1, 4).map(Object.class::cast);
        }
        if (type == long.class) {
            return Arbitraries.longs().between(1, 4).map(Object.class::cast);
        }
        if (type == boolean.class) {
            return Arbitraries.of(true, false);
        }
        if (type.isSealed()) {
            return Arbitraries.of(type.getPermittedSubclasses()).flatMap(this::record);
        }
        return type.isEnum() ? Arbitraries.of(type.getEnumConstants()) : record(type);
    }

    private Arbitrary<Object> container(Class<?> raw, Type[] of) {
        Arbitrary<Object> first = value(of[0]);
        if (raw == List.class) {
            return first.list().ofMaxSize(2).map(Object.class::cast);
        }
        if (raw == Set.class) {
            return first.set().ofMaxSize(2).map(Object.class::cast);
        }
        if (raw == Map.class) {
            return Arbitraries.maps(first, value(of[1])).ofMaxSize(2).map(Object.class::cast);
        }
        throw new IllegalStateException("say here what any " + raw + " looks like");
    }

    private static Object make(Class<?> type, RecordComponent[] components, List<Object> arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
