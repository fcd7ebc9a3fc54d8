package io.tickmark.engagement.command;

import io.tickmark.api.Command;
import io.tickmark.api.DecidedBy;
import io.tickmark.api.FollowsByItself;
import io.tickmark.api.Role;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may decide what, as {@link DecidedBy} says it; a command without it may be sent by nobody. */
public final class DecisionRights {

    /** The rule id of a refusal for want of a role. */
    public static final String ROLE = "ROLE";

    private DecisionRights() {}

    /**
     * The role in which these roles entitle to the command.
     *
     * @throws RuleViolation ROLE naming the roles that would
     */
    static Role entitling(Command command, Set<Role> roles) {
        return entitling(command.getClass(), roles);
    }

    /**
     * The role in which these roles entitle to commands of this kind.
     *
     * @throws RuleViolation ROLE naming the roles that would
     */
    public static Role entitling(Class<? extends Command> command, Set<Role> roles) {
        List<Role> allowed = rolesOf(command);
        return allowed.stream().filter(roles::contains).findFirst().orElseThrow(() -> refusal(command, allowed));
    }

    /** The roles in which commands of this kind may be sent, the first that somebody has counts. */
    public static List<Role> rolesOf(Class<? extends Command> command) {
        DecidedBy right = command.getAnnotation(DecidedBy.class);
        return right == null ? List.of() : List.of(right.value());
    }

    /**
     * Makes sure that what follows by itself is asked for by nobody, and by no process.
     *
     * @throws RuleViolation ROLE if somebody asks for it
     */
    static void mustFollow(Command command, Origin origin) {
        if (command.getClass().isAnnotationPresent(FollowsByItself.class) && !origin.isConsequence()) {
            throw RuleViolation.role(
                    ROLE, "This follows by itself from what happens before it; nobody may ask for it.");
        }
    }

    private static RuleViolation refusal(Class<? extends Command> command, List<Role> allowed) {
        String names = allowed.stream().map(Role::key).collect(Collectors.joining(", "));
        return RuleViolation.role(
                        ROLE, "This decision (" + command.getSimpleName() + ") needs one of the roles: " + names + ".")
                .with("roles", allowed.stream().map(Role::key).toList());
    }
}
