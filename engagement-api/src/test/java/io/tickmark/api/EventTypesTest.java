package io.tickmark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    private static final Path CLASSES = Path.of("target", "classes");

    @Test
    void noEventIsForgotten() throws IOException {
        assertThat(EventTypes.all()).containsExactlyInAnyOrderElementsOf(recordsThatAreEvents());
    }

    @Test
    void eachHasANameOfItsOwnThatBeginsWithItsFamily() {
        assertThat(EventTypes.all().stream().map(EventTypes::nameOf)).doesNotHaveDuplicates();
        assertThat(EventTypes.all())
                .allSatisfy(type -> assertThat(EventTypes.nameOf(type))
                        .matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*")
                        .startsWith(EventTypes.familyOf(type.getDeclaringClass().asSubclass(Event.class)) + "."));
        assertThat(EventTypes.all())
                .allSatisfy(type -> assertThat(EventTypes.revisionOf(type)).isPositive());
    }

    @Test
    void whatIsNoEventHasNoName() {
        assertThatThrownBy(() -> EventTypes.nameOf(String.class)).isInstanceOf(NullPointerException.class);
    }

    private static List<Class<? extends Event>> recordsThatAreEvents() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .<Class<?>>map(EventTypesTest::load)
                    .filter(type -> type.isRecord() && Event.class.isAssignableFrom(type))
                    .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                    .toList();
        }
    }

    private static Class<?> load(Path file) {
        String path = CLASSES.relativize(file).toString();
        try {
            return Class.forName(path.substring(0, path.length() - ".class".length())
                    .replace('/', '.')
                    .replace('\\', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
