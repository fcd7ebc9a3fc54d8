package io.tickmark.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records with every component filled, always the same, so that their JSON shows all there is. */
final class Samples {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

    private Samples() {}

    static <T> T of(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getName(), component.getGenericType()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample of " + type, e);
        }
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(name, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return name.endsWith("sha256") || name.endsWith("Sha256") ? "5e".repeat(32) : "a " + name;
        }
        if (plain == LocalDate.class) {
            return DAY;
        }
        if (plain == int.class) {
            return 2;
        }
        if (plain == long.class) {
            return 3L;
        }
        if (plain == boolean.class) {
            return true;
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isRecord()) {
            return of(plain);
        }
        if (plain.isSealed()) {
            return of(plain.getPermittedSubclasses()[0]);
        }
        throw new IllegalStateException("No sample of " + plain + "; say here what one looks like");
    }

    private static Object container(String name, Class<?> raw, Type[] arguments) {
        if (raw == List.class) {
            return List.of(value(name, arguments[0]));
        }
        if (raw == Set.class) {
            return Set.of(value(name, arguments[0]));
        }
        if (raw == Map.class) {
            return Map.of(value(name, arguments[0]), value(name, arguments[1]));
        }
        throw new IllegalStateException("No sample of " + raw + "; say here what one looks like");
    }
}
