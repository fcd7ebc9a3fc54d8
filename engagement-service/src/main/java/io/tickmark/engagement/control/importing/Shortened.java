package io.tickmark.engagement.control.importing;

/** A value of a file as an answer repeats it: a cell can be as large as the file. */
final class Shortened {

    private static final int LONGEST = 200;

    private Shortened() {}

    static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
