package io.tickmark.engagement.register;

import io.tickmark.api.register.Entry;
import io.tickmark.engagement.command.RecordWalk;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Whatever its kind, an entry has no blank text, no list that is empty or names anything twice, and lacks only what may be missing. */
final class EntryIsComplete {

    private EntryIsComplete() {}

    static void check(Entry entry) {
        RecordWalk.through((Record) Input.present("entry", entry), EntryIsComplete::see);
    }

    private static void see(String path, RecordComponent component, @Nullable Object value) {
        String field = "entry." + path;
        switch (value) {
            case String text -> Input.text(field, text);
            case LocalDate day -> Input.day(field, day);
            case Collection<?> list -> hasEachOnce(field, list);
            case null -> {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    Input.present(field, value);
                }
            }
            default -> {}
        }
    }

    private static void hasEachOnce(String field, Collection<?> list) {
        if (list.isEmpty()) {
            throw RuleViolation.input(field, "is empty; name at least one.");
        }
        if (new HashSet<>(list).size() < list.size()) {
            throw RuleViolation.input(field, "names something twice; name it once.");
        }
    }
}
