package io.tickmark.engagement.process.decision;

import io.tickmark.api.Role;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who decided, as the end of the user task noted it. A decision without a person is none. */
@Component
class DecisionMaker {

    /** The rule id of a decision without a known person behind it. */
    static final String ACTOR = "ACTOR";

    /** In what the end of the user task noted: who decided; null where nobody did. */
    static final String BY = "by";

    /** In what the end of the user task noted: all who held the task, where it cannot be told who of them decided. */
    static final String CLAIMED_BY = "claimedBy";

    /** The field of the decision that names the user task. */
    static final String TASK = "task";

    private final PeopleDirectory people;
    private final ServedOrganisation served;

    DecisionMaker(PeopleDirectory people, ServedOrganisation served) {
        this.people = people;
        this.served = served;
    }

    private record Noted(@Nullable Note decision) {}

    private record Note(
            @Nullable String by,
            @Nullable List<String> claimedBy,
            @Nullable String task,
            @Nullable String shown) {

        static final Note NONE = new Note(null, null, null, null);
    }

    private static Note noteIn(Variables variables) {
        return Objects.requireNonNullElse(variables.read(Noted.class).decision(), Note.NONE);
    }

    /** The id of the person to whom the task was assigned. */
    static Optional<String> idIn(Variables variables) {
        return Optional.ofNullable(noteIn(variables).by());
    }

    /** The user task that was completed. */
    static Optional<String> taskIn(Variables variables) {
        return Optional.ofNullable(noteIn(variables).task());
    }

    /** The note of what its form showed, if it showed anything that is compared. */
    static Optional<String> shownIn(Variables variables) {
        return Optional.ofNullable(noteIn(variables).shown());
    }

    /**
     * The person with roles, organisation and firm.
     *
     * @throws RuleViolation ACTOR if there is no such person, or it is one of another organisation
     */
    Actor in(Variables variables) {
        String id = idIn(variables).orElseThrow(() -> RuleViolation.role(ACTOR, whyNobody(variables)));
        Person person = people.find(id)
                .orElseThrow(() -> RuleViolation.role(
                        ACTOR, id + " is not among the people who may decide: let one of them claim the task."));
        if (!served.is(person.tenant())) {
            throw RuleViolation.role(
                    ACTOR,
                    "This task list is for the people of " + served.name() + ", and " + person.name()
                            + " is not one of them: nothing was recorded. Other organisations decide through the API.");
        }
        return new Actor(
                person.id(),
                person.roles().stream().map(Role::ofKey).collect(Collectors.toUnmodifiableSet()),
                person.tenant(),
                person.firm(),
                Identification.assignee());
    }

    private String whyNobody(Variables variables) {
        List<String> claimants = Objects.requireNonNullElse(noteIn(variables).claimedBy(), List.of());
        if (claimants.isEmpty()) {
            return "Nobody stands for this decision: claim the task before you complete it.";
        }
        String names = claimants.stream().map(people::nameOf).collect(Collectors.joining(" and "));
        return names
                + " held this task without anybody releasing it in between, so it cannot be told whose decision this"
                + " was. Nothing was recorded. One of them claims the task and completes it again.";
    }
}
