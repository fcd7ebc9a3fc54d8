package io.tickmark.support.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;

/** A YAML file with {@code tickmark.people}. */
record PeopleFile(Path file) implements PeopleSource {

    @Override
    public List<Person> read() throws IOException {
        var sources = new YamlPropertySourceLoader().load("people", new ByteArrayResource(Files.readAllBytes(file)));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("tickmark.people", Bindable.listOf(Person.class))
                .orElseThrow(() -> new IllegalArgumentException("it has no list under tickmark.people"));
    }

    @Override
    public String name() {
        return "The people file " + file;
    }
}
