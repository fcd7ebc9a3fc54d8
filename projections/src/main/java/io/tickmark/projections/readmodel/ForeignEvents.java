package io.tickmark.projections.readmodel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tickmark.eventstore.EventLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events that name an engagement or a programme of another service organisation (S2). The write side refuses them; should one
 * be in the log nevertheless, it is folded into no read model, not published, and told: in the service's log once per stream, as a metric and
 * in health. Whose a stream is, its first event says; that never changes.
 */
@Component
public class ForeignEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignEvents.class);
    private static final int KEPT = 50_000;

    private final EventLog log;
    private final JsonMapper json;
    private final Counter dropped;
    private final Set<String> streams = ConcurrentHashMap.newKeySet();
    private final Map<String, String> owners = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    ForeignEvents(EventLog log, JsonMapper json, MeterRegistry meters) {
        this.log = log;
        this.json = json;
        this.dropped = Counter.builder("tickmark.read.models.foreign.events")
                .description("events left out because they name something of another service organisation")
                .register(meters);
    }

    /** The facts without those that are foreign. */
    public synchronized List<Fact> without(List<Fact> facts) {
        Map<String, String> known = ownersOf(facts);
        List<Fact> own = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            String named = fact.event().refersTo();
            if (named == null || isOneOwners(known, fact.event().aggregateId(), named)) {
                own.add(fact);
            } else {
                tell(fact, named);
            }
        }
        return own.size() == facts.size() ? facts : own;
    }

    /** The streams from which an event was left out since the service began. */
    Set<String> streams() {
        return Collections.unmodifiableSet(streams);
    }

    private void tell(Fact fact, String named) {
        dropped.increment();
        if (streams.add(fact.event().aggregateId())) {
            LOG.error(
                    "The event {} at {} of {} names {}, which belongs to another service organisation. No read model and no feed has it;"
                            + " find out how it came into the log.",
                    fact.eventId(),
                    fact.position(),
                    fact.event().aggregateId(),
                    named);
        }
    }

    /** What does not begin in the log belongs to nobody. */
    private static boolean isOneOwners(Map<String, String> known, String stream, String named) {
        String owner = known.get(stream);
        return owner != null && owner.equals(known.get(named));
    }

    private Map<String, String> ownersOf(List<Fact> facts) {
        Set<String> wanted = new HashSet<>();
        for (Fact fact : facts) {
            String owner = fact.event().tenant();
            if (owner != null) {
                owners.put(fact.event().aggregateId(), owner);
            }
            String named = fact.event().refersTo();
            if (named != null) {
                wanted.add(fact.event().aggregateId());
                wanted.add(named);
            }
        }
        read(wanted.stream().filter(id -> !owners.containsKey(id)).toList());
        Map<String, String> known = new HashMap<>();
        wanted.forEach(id -> {
            String owner = owners.get(id);
            if (owner != null) {
                known.put(id, owner);
            }
        });
        return known;
    }

    private void read(Collection<String> unknown) {
        if (!unknown.isEmpty()) {
            log.beginningsOf(unknown)
                    .forEach(first -> owners.put(
                            first.aggregateId(),
                            json.readTree(first.payload()).path("tenant").asString("")));
        }
    }
}
