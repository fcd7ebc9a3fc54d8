package io.tickmark.engagement.process.decision;

/** Keeps the variables of a task small, whatever somebody wrote. */
public final class ShownText {

    /** In UTF-16 units. */
    static final int MOST = 500;

    private static final String MORE = "… (the timeline has all of it)";

    private ShownText() {}

    /** The text, or its beginning where it is long. */
    public static String of(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = MOST - MORE.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MORE;
    }
}
