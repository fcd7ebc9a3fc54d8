package io.tickmark.support.security;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names by which people and kinds of tokens are compared. Two that look alike, or differ in case or width only, are one: NFKC,
 * without blanks around, in lower case.
 */
public final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /** The form in which a name is compared; not checked. */
    public static String folded(String given) {
        String compatible = Normalizer.normalize(given, Normalizer.Form.NFKC).strip();
        return Normalizer.normalize(compatible.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /**
     * The id of a person as the product keeps it.
     *
     * @throws IllegalArgumentException if it is empty, longer than 200 characters, or has a character that cannot be seen
     */
    public static String person(String given) {
        String id = folded(given);
        if (id.isEmpty() || id.length() > LONGEST || !id.codePoints().allMatch(Names::isSeen)) {
            throw new IllegalArgumentException("An id of a person has 1 to 200 characters that can be seen.");
        }
        return id;
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
