package io.tickmark.engagement.aggregate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Command;
import io.tickmark.api.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Sends every command of an aggregate in every state, and holds as a table which are accepted. Run with {@code -Dapprove=true}
 * to write the tables, and read them before they are committed.
 */
public final class CommandTable<T> {

    private static final Path TABLES = Path.of("src", "test", "resources", "accepted");

    private final Class<T> aggregate;
    private final Map<String, Event[]> states = new LinkedHashMap<>();
    private final Map<Command, UnaryOperator<Story<T>>> asked = new LinkedHashMap<>();

    private CommandTable(Class<T> aggregate) {
        this.aggregate = aggregate;
    }

    public static <T> CommandTable<T> of(Class<T> aggregate) {
        return new CommandTable<>(aggregate);
    }

    /** A state, and how it came to be. */
    public CommandTable<T> in(String state, Event... past) {
        states.put(state, past);
        return this;
    }

    /** The same states, after which this happened. */
    public CommandTable<T> then(Event... later) {
        states.replaceAll((state, past) ->
                Stream.concat(Stream.of(past), Stream.of(later)).toArray(Event[]::new));
        return this;
    }

    /** A command that is complete and allowed, sent by somebody who may. */
    public CommandTable<T> ask(Command command, UnaryOperator<Story<T>> by) {
        asked.put(command, by);
        return this;
    }

    /** Makes sure that no command of the family is left out. */
    public CommandTable<T> asksAll(Class<? extends Command> family) {
        List<Class<?>> types =
                asked.keySet().stream().<Class<?>>map(Command::getClass).toList();
        assertThat(types).containsExactlyInAnyOrder(family.getPermittedSubclasses());
        return this;
    }

    /** The table: yes, same where it is accepted and changes nothing, or a dash where it is refused. */
    public String text() {
        StringBuilder table = new StringBuilder(row("", states.keySet().stream()))
                .append(row("---", states.keySet().stream().map(state -> "---")));
        asked.forEach((command, by) -> table.append(row(
                command.getClass().getSimpleName(), states.values().stream().map(past -> answer(command, by, past)))));
        return table.toString();
    }

    /** Compares a text with the table that was approved. */
    public static void isApproved(String name, String text) throws IOException {
        Path file = TABLES.resolve(name + ".md");
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(TABLES);
            Files.writeString(file, text);
        }
        assertThat(text).as("what is accepted, %s", file).isEqualTo(Files.readString(file));
    }

    private String answer(Command command, UnaryOperator<Story<T>> by, Event... past) {
        return by.apply(Story.of(aggregate).given(past)).when(command).inOneWord();
    }

    private static String row(String first, Stream<String> cells) {
        return Stream.concat(Stream.of(first), cells).collect(joining(" | ", "| ", " |\n"));
    }

    /** Several tables under their headings. */
    public static String titled(String title, List<String> sections) {
        return "# " + title + "\n\n"
                + "yes: accepted · same: accepted, and nothing changes · -: refused\n\n"
                + String.join("\n", sections);
    }
}
