package io.tickmark.engagement.aggregate;

import io.tickmark.api.Command;
import io.tickmark.api.Event;
import io.tickmark.api.Metadata;
import io.tickmark.api.Role;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/**
 * What happened, who asks for what, and what comes of it. Unless told otherwise it is 15 June 2027, 09:00 UTC, and lena,
 * compliance lead of acme, asks.
 */
public final class Story<T> {

    public static final String TENANT = "acme";
    public static final String FIRM = "firm-1";
    public static final LocalDate TODAY = LocalDate.of(2027, 6, 15);

    private static final CriteriaCatalogue CATALOGUE = new CriteriaCatalogue();

    private final AggregateTestFixture<T> fixture;
    private final CalendarClock clock = new CalendarClock(Instant.parse("2027-06-15T09:00:00Z"));
    private final List<Event> past = new ArrayList<>();
    private Map<String, String> sender = sender("lena", Role.COMPLIANCE_LEAD, Metadata.TENANT, TENANT);

    private Set<String> actsFor = Set.of();

    private Story(Class<T> type) {
        fixture = new AggregateTestFixture<>(type);
        fixture.registerCommandTargetResolver(new AggregateIdOfCommand());
        fixture.registerCommandHandlerInterceptor(
                new CorrelationDataInterceptor<>(AggregateConfiguration.copiedMetadata()));
        fixture.registerInjectableResource(clock);
        fixture.registerInjectableResource(CATALOGUE);
    }

    public static <T> Story<T> of(Class<T> type) {
        return new Story<>(type);
    }

    public Story<T> given(Event... events) {
        past.addAll(List.of(events));
        return this;
    }

    public Story<T> on(LocalDate day) {
        clock.turnTo(day);
        return this;
    }

    public Story<T> at(String instant) {
        clock.turnTo(Instant.parse(instant));
        return this;
    }

    /** Somebody of the service organisation. */
    public Story<T> as(String person, Role role) {
        return of(sender(person, role, Metadata.TENANT, TENANT));
    }

    /** An auditor of the firm that examines. */
    public Story<T> asAuditor(String person) {
        return asAuditor(person, FIRM);
    }

    public Story<T> asAuditor(String person, String firm) {
        return of(sender(person, Role.AUDITOR, Metadata.FIRM, firm));
    }

    public Story<T> asSomebodyOf(String tenant) {
        return of(sender("otto", Role.COMPLIANCE_LEAD, Metadata.TENANT, tenant));
    }

    /** A process or a reaction of the organisation, for the aggregate that is asked. */
    public Story<T> asSystem() {
        Map<String, String> system = new HashMap<>();
        system.put(Metadata.ACTOR, Metadata.SYSTEM);
        system.put(Metadata.ACTOR_ROLE, Role.SYSTEM.key());
        system.put(Metadata.TENANT, TENANT);
        return of(system);
    }

    /** What follows by itself from this event. */
    public Story<T> asReactionTo(String eventId) {
        asSystem();
        Map<String, String> reaction = new HashMap<>(sender);
        reaction.put(Metadata.CAUSATION_ID, eventId);
        return of(reaction);
    }

    /** A process or a reaction of this organisation, for these. */
    public Story<T> asSystemOf(String tenant, String... ids) {
        asSystem();
        sender.put(Metadata.TENANT, tenant);
        actsFor = Set.of(ids);
        return this;
    }

    /** Asks with a command id of its own. */
    public Outcome<T> when(Command command) {
        return new Outcome<>(prepared().when(command, metaData(command)));
    }

    /** Asks twice with the same command id; the outcome is that of the second time. */
    public Outcome<T> whenRepeated(Command command) {
        MetaData metaData = metaData(command);
        return new Outcome<>(prepared()
                .andGivenCommands(new GenericCommandMessage<>(command, metaData))
                .when(command, metaData));
    }

    private TestExecutor<T> prepared() {
        return past.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(past);
    }

    private Story<T> of(Map<String, String> who) {
        sender = who;
        return this;
    }

    private MetaData metaData(Command command) {
        MetaData asked = MetaData.from(sender).and(Metadata.COMMAND_ID, "command-1");
        return Role.SYSTEM.key().equals(sender.get(Metadata.ACTOR_ROLE))
                ? asked.and(Scope.ACTS_FOR, actsFor.isEmpty() ? Set.of(command.aggregateId()) : actsFor)
                : asked;
    }

    private static Map<String, String> sender(String person, Role role, String side, String id) {
        return Map.of(Metadata.ACTOR, person, Metadata.ACTOR_ROLE, role.key(), side, id);
    }
}
