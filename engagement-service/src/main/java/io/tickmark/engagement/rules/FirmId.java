package io.tickmark.engagement.rules;

import java.util.regex.Pattern;

/**
 * R37: an audit firm's id is as its auditors' tokens have it, and names its channel: 1 to 63 lower-case letters, digits and
 * hyphens, not beginning with a hyphen. It has no dot, so that no firm's topics begin with another's.
 */
public final class FirmId {

    /** What an id looks like, as a regular expression. */
    public static final String PATTERN = "[a-z0-9][a-z0-9-]{0,62}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private FirmId() {}

    /** Whether a channel can be named after it. */
    public static boolean is(String id) {
        return FORM.matcher(id).matches();
    }

    /**
     * The id, if a channel can be named after it.
     *
     * @throws RuleViolation R37 otherwise
     */
    public static String check(String field, String id) {
        if (!is(id)) {
            throw RuleViolation.of(
                            "R37",
                            "No channel can be named after this firm's id: give 1 to 63 lower-case letters, digits and hyphens, not"
                                    + " beginning with a hyphen, as the firm's auditors have it in their tokens.")
                    .with("field", field);
        }
        return id;
    }
}
