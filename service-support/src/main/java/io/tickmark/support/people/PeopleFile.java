package io.tickmark.support.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The people file, watched: somebody who left is refused soon after, without a restart. A file that is wrong changes nothing,
 * and health says what is wrong with it.
 */
class PeopleFile implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleFile.class);

    private final Path file;
    private final PeopleDirectory directory;
    private byte[] seen = new byte[0];
    private volatile @Nullable String fault;

    /**
     * Reads the file for the first time.
     *
     * @throws IllegalArgumentException if it is wrong: a service does not start with it
     */
    PeopleFile(Path file, PeopleDirectory directory) {
        this.file = file;
        this.directory = directory;
        look();
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
    }

    @Scheduled(fixedDelayString = "${tickmark.people-check:15s}")
    final synchronized void look() {
        try {
            byte[] now = Files.readAllBytes(file);
            if (!Arrays.equals(now, seen)) {
                directory.become(read(now));
                LOG.info("Read {} people from {}", directory.everybody().size(), file);
            }
            seen = now;
            fault = null;
        } catch (IOException | RuntimeException e) {
            tell("The people file " + file + " cannot be used: " + e.getMessage());
        }
    }

    private void tell(String what) {
        if (!what.equals(fault)) {
            LOG.error("{} Who is who stays as it was.", what);
        }
        fault = what;
    }

    private static List<Person> read(byte[] yaml) throws IOException {
        var sources = new YamlPropertySourceLoader().load("people", new ByteArrayResource(yaml));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("tickmark.people", Bindable.listOf(Person.class))
                .orElseThrow(() -> new IllegalArgumentException("it has no list under tickmark.people"));
    }

    @Override
    public Health health() {
        String wrong = fault;
        Health.Builder health = wrong == null ? Health.up() : Health.down().withDetail("problem", wrong);
        return health.withDetail("people", directory.everybody().size()).build();
    }
}
