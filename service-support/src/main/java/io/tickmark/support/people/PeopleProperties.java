package io.tickmark.support.people;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The people of an installation.
 *
 * @param people them, where they never change; not asked where there is a file or a provider
 * @param peopleFile a YAML file with {@code tickmark.people}, read again when it changes; null where there is none
 * @param peopleCheck how often file or provider are looked at
 */
@ConfigurationProperties("tickmark")
public record PeopleProperties(
        @DefaultValue List<Person> people,
        @Nullable Path peopleFile,
        @DefaultValue("15s") Duration peopleCheck) {}
