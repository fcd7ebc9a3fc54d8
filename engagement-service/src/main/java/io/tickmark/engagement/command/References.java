package io.tickmark.engagement.command;

import io.tickmark.api.Command;
import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every id in a command that names another aggregate ({@link Refers}) exists where the one that decides belongs: in its service
 * organisation, its programme and, for what is part of an engagement, in its engagement (S2).
 */
@Component
class References {

    private static final String TENANT = "tenant";

    private final Homes homes;

    References(Homes homes) {
        this.homes = homes;
    }

    private record Reference(String path, Kind kind, String id) {}

    /**
     * Goes on if every reference is good. Whether something does not exist or is somebody else's is not told. A command to an
     * aggregate that its actor cannot reach goes on too, to be answered as if there were none.
     *
     * @throws RuleViolation INPUT with the path to the first reference that is not
     */
    void check(Command command, Actor actor) {
        List<Reference> references = new ArrayList<>();
        List<String> tenants = new ArrayList<>(1);
        RecordWalk.through((Record) command, (path, component, value) -> {
            Refers refers = component.getAnnotation(Refers.class);
            if (refers != null && value instanceof String id) {
                references.add(new Reference(path, refers.value(), id));
            }
            if (path.equals(TENANT) && value instanceof String tenant) {
                tenants.add(tenant);
            }
        });
        if (references.isEmpty()) {
            return;
        }
        Map<String, Home> found = homes.of(Stream.concat(
                        Stream.of(command.aggregateId()), references.stream().map(Reference::id))
                .toList());
        Home own = found.get(command.aggregateId());
        Home place = own == null && !tenants.isEmpty() ? placeOf(tenants.getFirst(), references, found) : own;
        if (place == null || isStranger(actor, place)) {
            return;
        }
        for (Reference reference : references) {
            if (!belongs(reference, found.get(reference.id()), place)) {
                throw RuleViolation.input(reference.path(), "names nothing here that you may see or change.");
            }
        }
    }

    /** Where something new will belong: where the first of its references does, in the organisation that it is made for. */
    private static Home placeOf(String tenant, List<Reference> references, Map<String, Home> found) {
        Home first = found.get(references.getFirst().id());
        return first == null
                ? new Home("", tenant, "", null)
                : new Home("", tenant, first.programmeId(), first.engagementId());
    }

    private static boolean isStranger(Actor actor, Home place) {
        return actor.tenant() != null && !actor.tenant().equals(place.tenant());
    }

    private static boolean belongs(Reference reference, @Nullable Home home, Home place) {
        return home != null
                && home.is(reference.kind())
                && home.tenant().equals(place.tenant())
                && home.programmeId().equals(place.programmeId())
                && (!reference.kind().partOfEngagement()
                        || place.engagementId() == null
                        || place.engagementId().equals(home.engagementId()));
    }
}
