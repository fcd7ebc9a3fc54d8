package io.tickmark.api;

import java.util.Locale;

/** What a person may do. The key is the name used in tokens, candidate groups and on the command line. */
public enum Role {
    COMPLIANCE_LEAD,
    CONTROL_OWNER,
    IT_SECURITY,
    LEGAL,
    HR,
    EXECUTIVE,
    AUDITOR,
    MANAGER,
    ADMIN,
    /** Runs the installation for all organisations and belongs to none: no tenant, no firm, no part in any engagement. */
    OPERATOR,
    /** The process engine and the reactions to events; no person can hold it. */
    SYSTEM;

    /** The name in tokens and candidate groups, such as compliance-lead. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The role with this key.
     *
     * @throws IllegalArgumentException if no role has it
     */
    public static Role ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
