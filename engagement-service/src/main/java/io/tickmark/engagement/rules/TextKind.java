package io.tickmark.engagement.rules;

/**
 * What a text may hold.
 *
 * @param most how many characters (code points) are kept
 * @param id true for printable ASCII without spaces
 * @param lines true if line breaks, other control characters and marks of direction may stand in it
 */
public record TextKind(int most, boolean id, boolean lines) {

    /** What the log can index. */
    private static final int WORD_LENGTH = 200;

    /** One line of at most 200 characters. */
    public static final TextKind WORD = line(WORD_LENGTH);

    /** Names an aggregate, a command or an event. */
    public static final TextKind ID = new TextKind(WORD_LENGTH, true, false);

    /** One line. */
    public static TextKind line(int most) {
        return new TextKind(most, false, false);
    }

    /** Somebody's own words. */
    public static TextKind free(int most) {
        return new TextKind(most, false, true);
    }

    /**
     * Goes on if the text is of this kind.
     *
     * @throws RuleViolation INPUT with the path, what is wrong and at which character, counted from 1
     */
    public void check(String path, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw RuleViolation.input(path, "has " + length + " characters; at most " + most + " are kept.");
        }
        int place = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            character(path, text.codePointAt(i), ++place);
        }
    }

    private void character(String path, int character, int place) {
        if (character == 0) {
            throw refusal(path, character, place, "which cannot be kept; take it out.");
        }
        if (isHalfAPair(character)) {
            throw refusal(path, character, place, "half of a character that was cut in two; type it again.");
        }
        if (!lines && (isLineOrControl(character) || isBidirectional(character))) {
            throw refusal(path, character, place, "which cannot be seen; write it on one line without it.");
        }
        if (id && (character <= ' ' || character > '~')) {
            throw refusal(path, character, place, "which no id has.");
        }
    }

    private static RuleViolation refusal(String path, int character, int place, String why) {
        return RuleViolation.input(path, "has the character U+%04X in place %d, %s".formatted(character, place, why));
    }

    private static boolean isHalfAPair(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static boolean isLineOrControl(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The twelve of Unicode's property Bidi_Control. */
    private static boolean isBidirectional(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
