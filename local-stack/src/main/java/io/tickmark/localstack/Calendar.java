package io.tickmark.localstack;

import io.tickmark.localstack.process.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/**
 * The simulated calendar: our services and the process engine see the same time, which runs at the real pace and can be
 * advanced. How far it is ahead is kept in a file that the services read for themselves.
 */
public final class Calendar {

    /** Differences below this come from asking, not from the calendar. */
    private static final long TOLERANCE_MILLIS = 500;

    private final Path offset;
    private final String engineActuator;
    private final Clock real;

    /** The calendar of a stack whose process engine has its actuator at this address. */
    public Calendar(StackHome home, String engineActuator) {
        this(home, engineActuator, Clock.systemUTC());
    }

    Calendar(StackHome home, String engineActuator, Clock real) {
        this.offset = home.clockOffset();
        this.engineActuator = engineActuator;
        this.real = real;
    }

    /** The simulated time. */
    public Instant now() {
        return real.instant().plus(offset());
    }

    /** How far the calendar is ahead of real time. */
    public Duration offset() {
        try {
            String text = Files.exists(offset) ? Files.readString(offset).strip() : "";
            return text.isEmpty() ? Duration.ZERO : Duration.ofMillis(Long.parseLong(text));
        } catch (IOException | NumberFormatException e) {
            throw new StackException(
                    "The simulated calendar in " + offset + " is unreadable: write a number of milliseconds into it.",
                    e);
        }
    }

    /** Moves the calendar forward; a time that is not later than now changes nothing. */
    public void advanceTo(Instant time) {
        advanceBy(Duration.between(now(), time));
    }

    /** Moves the calendar forward: the services first, then the process engine with its timers. */
    public void advanceBy(Duration step) {
        if (step.isPositive()) {
            PropertiesFile.writeReadably(
                    offset, Long.toString(offset().plus(step).toMillis()));
            align();
        }
    }

    /** Brings the process engine's clock, which starts at real time, to the calendar's. */
    public void align() {
        try {
            long engine = JsonMapper.shared()
                    .readTree(Http.get(engineActuator + "/actuator/clock").body())
                    .path("epochMilli")
                    .asLong();
            long behind = now().toEpochMilli() - engine;
            if (behind > TOLERANCE_MILLIS) {
                Http.Answer answer =
                        Http.send("POST", engineActuator + "/actuator/clock/add", "{\"offsetMilli\":" + behind + "}");
                if (!answer.isGood()) {
                    throw new StackException("The process engine refuses to move its clock (" + answer.status()
                            + "). Start the stack with: ./tickmark up --simulated");
                }
            }
        } catch (IOException e) {
            throw new StackException(
                    "The process engine does not answer about its clock: " + e.getMessage() + ". See ./tickmark status",
                    e);
        }
    }
}
