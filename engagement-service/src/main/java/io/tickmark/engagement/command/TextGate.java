package io.tickmark.engagement.command;

import io.tickmark.api.AtMost;
import io.tickmark.api.Command;
import io.tickmark.api.FreeText;
import io.tickmark.api.Metadata;
import io.tickmark.api.OneLine;
import io.tickmark.api.Refers;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.TextKind;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one gate for text: what a command and its metadata carry can be kept, indexed, sent on and shown. What is free text, one
 * line, a word or an id stands on the record's component ({@link FreeText}, {@link OneLine}); how many entries a list may have,
 * too ({@link AtMost}).
 */
public final class TextGate {

    /** The most entries of a list where nothing else is said. */
    static final int ENTRIES = 100;

    private static final Set<String> IDS = Set.of(Metadata.COMMAND_ID, Metadata.CAUSATION_ID, Metadata.CORRELATION_ID);

    private TextGate() {}

    /**
     * Goes on if every text and every list is within its limits.
     *
     * @throws RuleViolation INPUT with the path to the first that is not
     */
    public static void check(Command command, Map<String, Object> metadata) {
        metadata.forEach((name, value) -> {
            if (value instanceof String text) {
                (IDS.contains(name) ? TextKind.ID : TextKind.WORD).check("metadata." + name, text);
            }
        });
        if (!(command instanceof Record fields)) {
            throw new IllegalArgumentException(command.getClass() + " is no record");
        }
        TextKind.ID.check(fields.getClass().getRecordComponents()[0].getName(), command.aggregateId());
        RecordWalk.through(fields, TextGate::see);
    }

    /** The path to the longest text of a command, where it has any. */
    static String longest(Command command) {
        var longest = new Object() {
            String path = "command";
            int length;
        };
        RecordWalk.through((Record) command, (path, component, value) -> {
            if (value instanceof String text && text.length() > longest.length) {
                longest.path = path;
                longest.length = text.length();
            }
        });
        return longest.path;
    }

    private static void see(String path, RecordComponent component, @Nullable Object value) {
        switch (value) {
            case String text -> kindOf(component).check(path, text);
            case Collection<?> list -> atMost(path, component, list.size());
            case Map<?, ?> map -> atMost(path, component, map.size());
            case null -> {
                if (path.endsWith("]")) {
                    throw RuleViolation.input(path, "is empty; fill it in or leave it out.");
                }
            }
            default -> {}
        }
    }

    private static TextKind kindOf(RecordComponent component) {
        FreeText free = component.getAnnotation(FreeText.class);
        OneLine line = component.getAnnotation(OneLine.class);
        if (component.isAnnotationPresent(Refers.class)) {
            return TextKind.ID;
        }
        if (free != null) {
            return TextKind.free(free.max());
        }
        return line == null ? TextKind.WORD : TextKind.line(line.max());
    }

    private static void atMost(String path, RecordComponent component, int size) {
        AtMost annotated = component.getAnnotation(AtMost.class);
        int most = annotated == null ? ENTRIES : annotated.value();
        if (size > most) {
            throw RuleViolation.input(path, "has " + size + " entries; at most " + most + " are kept.");
        }
    }
}
