package io.tickmark.projections.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Event;
import io.tickmark.projections.ProjectionsApplication;
import io.tickmark.story.AnyEvents;
import io.tickmark.story.EventWriter;
import io.tickmark.story.PermittedEvents;
import io.tickmark.testengagements.Told;
import io.tickmark.testservers.PostgresForTests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Whatever happens, as far as the states permit it, the rows in the database are those that the log folds to in memory: batches, text in
 * JSON and several segments make no difference, and nothing is left parked.
 */
class FoldOfRandomStoryTest {

    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();
    private static final ConfigurableApplicationContext SERVICE = start();
    private static final EventWriter LOG = new EventWriter(DATABASE);

    /** So many events are written in one transaction; readers see them in one batch or in several. */
    private static final int AT_ONCE = 10;

    /** Found before, so not the fault of the story at hand. */
    private final Set<Object> known = new HashSet<>();

    private static ConfigurableApplicationContext start() {
        Map<String, String> settings = new HashMap<>(DATABASE.properties(PostgresForTests.PROJECTIONS));
        settings.put("tickmark.feed.enabled", "false");
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", "http://127.0.0.1:9/never-asked");
        settings.put("server.port", "0");
        return new SpringApplicationBuilder(ProjectionsApplication.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @AfterContainer
    static void stop() {
        LOG.close();
        SERVICE.close();
    }

    @Property(tries = 25)
    void isTheSameInTheDatabase(@ForAll("stories") List<Event> story) {
        PermittedEvents permitted = new PermittedEvents();
        List<Told> said = story.stream()
                .filter(permitted::take)
                .map(event -> new Told("lena", "compliance-lead", event))
                .toList();
        for (int from = 0; from < said.size(); from += AT_ONCE) {
            LOG.append(said.subList(from, Math.min(from + AT_ONCE, said.size())));
        }

        CheckReport report = SERVICE.getBean(ReadModelCheck.class).check();

        List<Object> found = new ArrayList<>(report.differences());
        found.addAll(report.parked());
        assertThat(found).filteredOn(known::add).isEmpty();
    }

    /** With which each stream begins, and then anything. */
    @Provide
    Arbitrary<List<Event>> stories() {
        PermittedEvents permitted = new PermittedEvents();
        return Arbitraries.create(UUID::randomUUID).flatMap(story -> {
            AnyEvents any = new AnyEvents(Map.ofEntries(
                    Map.entry("programmeId", "prg-" + story),
                    Map.entry("engagementId", "eng-" + story),
                    Map.entry("controlId", "ctl-" + story),
                    Map.entry("gapId", "gap-" + story),
                    Map.entry("workItemId", "wki-" + story),
                    Map.entry("reportId", "rep-" + story),
                    Map.entry("registerId", "reg-" + story),
                    Map.entry("partOf", "prg-" + story),
                    Map.entry("tenant", "acme"),
                    Map.entry("firm", "northgate-cpa")));
            List<Arbitrary<Event>> first = permitted.beginnings().stream()
                    .map(type -> any.of(List.of(type)))
                    .toList();
            return Combinators.combine(
                            Combinators.combine(first).as(events -> events),
                            any.of(permitted.types()).list().ofMaxSize(120))
                    .as((begun, then) ->
                            Stream.concat(begun.stream(), then.stream()).toList());
        });
    }
}
