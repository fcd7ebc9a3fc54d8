package io.tickmark.localstack.cli;

import io.tickmark.localstack.Port;
import io.tickmark.localstack.Site;
import io.tickmark.localstack.StackException;
import io.tickmark.localstack.component.Component;
import io.tickmark.localstack.process.Http;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the services tell about themselves.
 *
 * @param services those that can be asked
 */
record ReadSide(Site site, Set<Component> services) {

    /** The server reads the whole log once; it gives no answer before. */
    private static final Duration PATIENCE_OF_A_CHECK = Duration.ofMinutes(30);

    private static final String ROW = "%-40s %12s %12s  %s%n";

    /** Where each event processor is, and whether it comes further. Services that do not run or do not tell are left out. */
    void printProcessors(PrintStream out) {
        boolean titled = false;
        for (Component service : List.of(Component.ENGAGEMENT_SERVICE, Component.PROJECTIONS)) {
            if (services.contains(service)) {
                for (JsonNode processor : processors(service)) {
                    if (!titled) {
                        out.println();
                        out.printf(ROW, "EVENT PROCESSOR", "POSITION", "LAG", "STATE");
                        titled = true;
                    }
                    out.printf(
                            ROW,
                            text(processor, "name"),
                            text(processor, "position"),
                            text(processor, "lag"),
                            state(processor));
                }
            }
        }
    }

    /** Which partitions of read models wait, and why. */
    void printParked(PrintStream out) {
        if (!services.contains(Component.PROJECTIONS)) {
            return;
        }
        for (JsonNode place : list(Component.PROJECTIONS, "/api/status/parked")) {
            out.println();
            out.println("PARKED  " + text(place, "readModel") + " " + text(place, "partition") + " at "
                    + text(place, "position") + " since " + text(place, "since")
                    + (place.path("retrying").asBoolean() ? ", catching up" : ""));
            out.println("  " + text(place, "reason"));
        }
    }

    /** Which decisions are not recorded, and where a process cannot go on. */
    void printEngine(PrintStream out) {
        if (!services.contains(Component.ENGAGEMENT_SERVICE)) {
            return;
        }
        for (JsonNode decision : list(Component.ENGAGEMENT_SERVICE, "/api/status/decisions")) {
            out.println();
            out.println("WAITS  a decision in " + place(decision) + ", not recorded for "
                    + text(decision, "waitingSeconds") + " s");
            out.println("  " + text(decision, "reason"));
        }
        for (JsonNode incident : list(Component.ENGAGEMENT_SERVICE, "/api/status/incidents")) {
            out.println();
            out.println("INCIDENT  " + text(incident, "key") + " in " + place(incident) + " since "
                    + text(incident, "since"));
            out.println("  " + text(incident, "kind") + ": " + text(incident, "message"));
        }
    }

    private static String place(JsonNode where) {
        return text(where, "process") + " (" + text(where, "processInstance") + ") at " + text(where, "element");
    }

    /**
     * Compares every read model with the event log.
     *
     * @return whether they are equal
     */
    boolean printDifferences(PrintStream out) {
        JsonNode report;
        try {
            Http.Answer answer = Http.getWithToken(
                    site.url(Port.PROJECTIONS) + "/api/status/check", operatorToken(), PATIENCE_OF_A_CHECK);
            if (!answer.isGood()) {
                throw new StackException("The check was answered " + answer.status() + ": " + answer.body());
            }
            report = JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new StackException("The projections do not answer. Start the stack: ./tickmark up", e);
        }
        JsonNode differences = report.path("differences");
        out.println();
        out.println("Checked " + text(report, "checked") + " rows against the event log: "
                + (differences.isEmpty() ? "all equal." : differences.size() + " differ.")
                + (report.path("parked").isEmpty()
                        ? ""
                        : " Of " + report.path("parked").size() + " partitions that wait, only what comes before."));
        for (JsonNode difference : differences) {
            out.println("  " + text(difference, "readModel") + " " + text(difference, "key") + ": expected "
                    + text(difference, "expected") + ", found " + text(difference, "actual"));
        }
        return differences.isEmpty();
    }

    private static String state(JsonNode processor) {
        long seconds = processor.path("standsStillSeconds").asLong();
        if (seconds > 0) {
            return "stands still for " + seconds + " s: see its service's log";
        }
        return processor.path("lag").asLong() == 0 ? "up to date" : "catching up";
    }

    private JsonNode processors(Component service) {
        return list(service, "/api/status/processors");
    }

    private JsonNode list(Component service, String path) {
        JsonMapper json = JsonMapper.shared();
        try {
            Http.Answer answer = Http.getWithToken(site.url(service.ports().getFirst()) + path, operatorToken());
            return answer.isGood() ? json.readTree(answer.body()) : json.createArrayNode();
        } catch (IOException e) {
            return json.createArrayNode();
        }
    }

    private String operatorToken() {
        return site.tokens().of(site.people().withRole("operator"));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() ? "-" : value.isString() ? value.asString() : value.toString();
    }
}
