package io.tickmark.engagement.command;

import io.tickmark.api.Command;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.platform.PlatformCommand;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.api.register.RegisterCommand;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.workitem.WorkItemCommand;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every command there is, with every component filled, and the paths to the texts in it. */
public final class CommandSamples {

    private final Function<Place, String> texts;
    private final List<Place> places = new ArrayList<>();
    /** Which of its records stands for a sealed type; the first where it has not so many. */
    private final int alternative;

    private int alternatives = 1;

    private CommandSamples(Function<Place, String> texts, int alternative) {
        this.texts = texts;
        this.alternative = alternative;
    }

    /**
     * A text in a command, and the component that says what it may hold.
     *
     * @param alternative in which of the records that stand for a sealed type in it
     */
    public record Place(Class<? extends Record> command, String path, RecordComponent component, int alternative) {

        @Override
        public String toString() {
            return command.getSimpleName() + "." + path;
        }
    }

    /** The classes of all commands. */
    public static Stream<Class<? extends Record>> commands() {
        return Stream.of(
                        ProgrammeCommand.class,
                        EngagementCommand.class,
                        ControlCommand.class,
                        GapCommand.class,
                        WorkItemCommand.class,
                        ReportCommand.class,
                        RegisterCommand.class,
                        PlatformCommand.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(type -> type.asSubclass(Record.class));
    }

    /** Every text of every command. */
    public static List<Place> texts() {
        return commands().flatMap(type -> textsOf(type).stream()).toList();
    }

    /** Every text of a command, of the body of a request or of an answer. */
    public static List<Place> textsOf(Class<? extends Record> type) {
        Map<String, Place> known = new LinkedHashMap<>();
        int alternatives = 1;
        for (int alternative = 0; alternative < alternatives; alternative++) {
            CommandSamples samples = new CommandSamples(place -> "a-word", alternative);
            samples.record(type, type, "");
            alternatives = samples.alternatives;
            samples.places.forEach(place -> known.putIfAbsent(place.path() + place.component(), place));
        }
        return List.copyOf(known.values());
    }

    /** The command with this text in this place and harmless ones in all others. */
    public static Command with(Place place, String text) {
        return (Command) recordWith(place, text);
    }

    /** The record with this text in this place and harmless ones in all others. */
    public static Record recordWith(Place place, String text) {
        return sample(place, other -> other.path().equals(place.path()) ? text : "a-word");
    }

    /** The command of a place, with the text in each place that is said for it. */
    public static Command of(Place place, Function<Place, String> texts) {
        return (Command) sample(place, texts);
    }

    /** The record of a place, with the text in each place that is said for it. */
    public static Record sample(Place place, Function<Place, String> texts) {
        return sample(place.command(), texts, place.alternative());
    }

    /** A record of any kind with the text in each place that is said for it. */
    public static Record sample(Class<? extends Record> type, Function<Place, String> texts) {
        return sample(type, texts, 0);
    }

    private static Record sample(Class<? extends Record> type, Function<Place, String> texts, int alternative) {
        return (Record) new CommandSamples(texts, alternative).record(type, type, "");
    }

    private Object record(Class<? extends Record> command, Class<?> type, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(c -> value(command, c, prefix + c.getName(), c.getGenericType()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample of " + type, e);
        }
    }

    private Object value(Class<? extends Record> command, RecordComponent holder, String at, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return List.of(value(command, holder, at + "[0]", of[0]));
            }
            if (generic.getRawType() == Set.class) {
                return Set.of(value(command, holder, at + "[0]", of[0]));
            }
            if (generic.getRawType() == Optional.class) {
                return Optional.of(value(command, holder, at, of[0]));
            }
            Object key = ((Class<?>) of[0]).getEnumConstants()[0];
            return Map.of(key, value(command, holder, at + "." + key, of[1]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            Place place = new Place(command, at, holder, alternative);
            places.add(place);
            return texts.apply(place);
        }
        if (plain.isRecord()) {
            return record(command, plain, at + ".");
        }
        if (plain.isSealed()) {
            Class<?>[] records = plain.getPermittedSubclasses();
            alternatives = Math.max(alternatives, records.length);
            return record(command, records[alternative < records.length ? alternative : 0], at + ".");
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain == LocalDate.class) {
            return LocalDate.of(2027, 1, 31);
        }
        if (plain == int.class || plain == long.class) {
            return 1;
        }
        return true;
    }
}
