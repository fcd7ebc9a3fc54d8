package io.tickmark.localstack.people;

import io.tickmark.localstack.StackException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The demo users, in the order of the file. */
public record People(List<Person> all) {

    /**
     * Reads the list {@code tickmark.people}.
     *
     * @throws StackException naming the entry that is wrong
     */
    public static People read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new StackException("Cannot read the demo users from " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** The people of the demonstration, whom Keycloak's realm for it has too. */
    public static People ofTheDemo() {
        try (InputStream file =
                Objects.requireNonNull(People.class.getResourceAsStream("/io/tickmark/localstack/people.yaml"))) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the list {@code tickmark.people} from YAML text. */
    public static People parse(String yaml) {
        Object document;
        try {
            document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new StackException("The demo users are not valid YAML: " + e.getMessage(), e);
        }
        if (!(document instanceof Map<?, ?> top)
                || !(top.get("tickmark") instanceof Map<?, ?> tickmark)
                || !(tickmark.get("people") instanceof List<?> entries)) {
            throw new StackException("The demo users are missing: people.yaml needs a list under tickmark.people.");
        }
        List<Person> people = entries.stream().map(People::person).toList();
        if (people.stream().map(Person::id).distinct().count() < people.size()) {
            throw new StackException("Two demo users in people.yaml have the same id; give each their own.");
        }
        return new People(people);
    }

    /**
     * The first person who has a role.
     *
     * @throws StackException listing the roles there are
     */
    public Person withRole(String role) {
        return all.stream()
                .filter(person -> person.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new StackException(
                        "No demo user has the role '" + role + "'. Roles: " + String.join(", ", roles()) + "."));
    }

    /**
     * The one service organisation whose processes run in the process engine: that of the first person who has one. People
     * of another use the APIs only.
     *
     * @throws StackException if nobody has one
     */
    public String organisation() {
        return all.stream()
                .map(Person::tenant)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() ->
                        new StackException("No demo user in people.yaml has a tenant; one organisation is needed."));
    }

    /** Whether they have business in Tasklist, which shows everybody everything. */
    public boolean useTasklist(Person person) {
        return organisation().equals(person.tenant());
    }

    private Set<String> roles() {
        Set<String> roles = new LinkedHashSet<>();
        all.forEach(person -> roles.addAll(person.roles()));
        return roles;
    }

    private static Person person(Object entry) {
        if (entry instanceof Map<?, ?> fields
                && fields.get("id") instanceof String id
                && fields.get("name") instanceof String name
                && fields.get("roles") instanceof List<?> roles
                && !roles.isEmpty()) {
            return new Person(
                    id,
                    name,
                    text(fields, "email"),
                    roles.stream().map(String::valueOf).toList(),
                    text(fields, "tenant"),
                    text(fields, "firm"));
        }
        throw new StackException("A demo user in people.yaml lacks an id, a name or roles: " + entry + ".");
    }

    private static @Nullable String text(Map<?, ?> fields, String key) {
        Object value = fields.get(key);
        return value == null ? null : value.toString();
    }
}
