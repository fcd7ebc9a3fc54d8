package io.tickmark.localstack.demo;

import io.tickmark.localstack.Calendar;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Prints what happens, each line with the simulated date. */
public final class Narrator {

    private final PrintStream out;
    private final Calendar calendar;

    /** Writes to this stream. */
    public Narrator(PrintStream out, Calendar calendar) {
        this.out = out;
        this.calendar = calendar;
    }

    /** A new part of the story. */
    public void chapter(String title) {
        out.println();
        out.println("== " + title);
    }

    /** One step of one person. */
    public void step(String who, String what) {
        out.printf("%s  %-7s %s%n", today(), who, what);
        out.flush();
    }

    /** A line without a date. */
    public void line(String text) {
        out.println(text);
        out.flush();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(calendar.now(), ZoneOffset.UTC);
    }
}
