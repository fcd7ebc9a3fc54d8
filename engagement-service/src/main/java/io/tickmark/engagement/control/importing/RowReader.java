package io.tickmark.engagement.control.importing;

import io.tickmark.api.Role;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of the list: its definition, or every reason against it. */
final class RowReader {

    /** Roles that can own a control. */
    private static final Set<Role> OWNERS =
            Set.of(Role.COMPLIANCE_LEAD, Role.CONTROL_OWNER, Role.IT_SECURITY, Role.LEGAL, Role.HR, Role.EXECUTIVE);

    private final Map<String, String> row;
    private final CriteriaCatalogue catalogue;
    private final List<String> reasons = new ArrayList<>();

    RowReader(Map<String, String> row, CriteriaCatalogue catalogue) {
        this.row = row;
        this.catalogue = catalogue;
    }

    /** Why the row cannot be taken; empty where it can. Known once {@link #definition} was called. */
    List<String> reasons() {
        return reasons;
    }

    String code() {
        return value("id");
    }

    @Nullable
    Definition definition() {
        Frequency frequency = oneOf("frequency", Frequency.class);
        Nature nature = oneOf("nature", Nature.class);
        ControlType type = oneOf("type", ControlType.class);
        String owner = role("owner");
        String deputy = role("deputy");
        if (!owner.isEmpty() && owner.equals(deputy)) {
            reasons.add("owner and deputy are both " + owner + "; they must differ");
        }
        String code = filled("id");
        String title = filled("title");
        String description = filled("description");
        List<String> criteria = criteria();
        String evidenceOwner = role("evidence_owner");
        if (!reasons.isEmpty() || frequency == null || nature == null || type == null) {
            return null;
        }
        return new Definition(
                code,
                title,
                description,
                criteria,
                owner,
                deputy,
                evidenceOwner,
                frequency,
                nature,
                type,
                list("systems"),
                value("population"),
                value("test"));
    }

    private String value(String column) {
        return row.getOrDefault(column, "");
    }

    private String filled(String column) {
        String value = value(column);
        if (value.isEmpty()) {
            reasons.add(column + " is empty");
        }
        return value;
    }

    private String role(String column) {
        String value = filled(column);
        if (!value.isEmpty() && OWNERS.stream().noneMatch(role -> role.key().equals(value))) {
            reasons.add(column + " is '" + value + "'; allowed are "
                    + new TreeSet<>(OWNERS).stream().map(Role::key).collect(Collectors.joining(", ")));
        }
        return value;
    }

    private <E extends Enum<E>> @Nullable E oneOf(String column, Class<E> values) {
        String value = filled(column);
        for (E candidate : values.getEnumConstants()) {
            if (candidate.name().equals(value)) {
                return candidate;
            }
        }
        if (!value.isEmpty()) {
            reasons.add(column + " is '" + value + "'; allowed are " + Arrays.toString(values.getEnumConstants()));
        }
        return null;
    }

    private List<String> criteria() {
        filled("criteria");
        List<String> ids = list("criteria");
        try {
            return catalogue.inOrder(ids);
        } catch (RuleViolation unknown) {
            reasons.add("unknown criterion " + unknown.facts().get("criteria"));
            return List.of();
        }
    }

    private List<String> list(String column) {
        return Arrays.stream(value(column).split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
