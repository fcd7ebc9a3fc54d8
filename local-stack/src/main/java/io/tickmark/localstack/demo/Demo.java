package io.tickmark.localstack.demo;

import io.tickmark.localstack.Calendar;
import io.tickmark.localstack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Drives one Type 2 engagement from planning to the issued report and the opened renewal. */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String LEAD = "lena";
    private static final String READER = "mara";

    private final Doors doors;
    private final Calendar calendar;
    private final Narrator narrator;
    private final ServiceApi api;
    private final TasklistDoor tasklist;

    /** Will knock at these doors and move this calendar. */
    public Demo(Doors doors, Calendar calendar, Narrator narrator) {
        this.doors = doors;
        this.calendar = calendar;
        this.narrator = narrator;
        this.api = new ServiceApi(doors);
        this.tasklist = new TasklistDoor(doors.tasklist());
    }

    /**
     * Tells the whole story.
     *
     * @throws StackException if the control list is refused, or leaves criteria uncovered at the readiness gate
     */
    public DemoResult run(DemoOptions options) {
        LocalDate start = today().plusDays(60).plusMonths(1).withDayOfMonth(1);
        LocalDate end = start.plusMonths(options.periodMonths()).minusDays(1);
        String name = "Acme " + end.getYear();

        narrator.chapter("Planning: a programme, an engagement, a control list");
        String programme = create(
                "/api/programmes",
                Map.of("name", "Acme Platform", "serviceOrganisation", "Acme Ltd", "system", "Acme Platform"));
        String engagement = create("/api/engagements", Map.of("programmeId", programme, "name", name));
        narrator.step(LEAD, "opens " + name + " as " + engagement);
        int imported = importControls(options, programme);
        List<JsonNode> controls = Waiting.until(
                "the imported controls",
                PATIENCE,
                () -> Optional.of(controls(engagement)).filter(all -> all.size() >= imported));
        Plot plot = Plot.of(
                controls.stream()
                        .map(control -> control.path("definition").path("code").asString())
                        .toList(),
                options.seed());
        ComplianceTeam team = new ComplianceTeam(start, end, categoriesOf(controls), plot);
        try (AuditFirm firm = new AuditFirm(api, narrator, doors.firm(), engagement, plot)) {
            new Story(this, team, firm, programme, engagement, start, end).tell();
        }
        return result(programme, engagement);
    }

    private String create(String path, Map<String, ?> body) {
        return api.command(LEAD, path, body).path("id").asString();
    }

    private int importControls(DemoOptions options, String programme) {
        byte[] list;
        try {
            list = Files.readAllBytes(options.controls());
        } catch (IOException e) {
            throw new StackException(
                    "Cannot read the control list " + options.controls() + ": " + e.getMessage() + ".", e);
        }
        HttpDoor.Answer answer = api.tell(LEAD, "/api/controls:import?programmeId=" + programme, "text/csv", list);
        if (!answer.isGood()) {
            List<String> reasons = new ArrayList<>();
            answer.body()
                    .path("rejectedRows")
                    .forEach(row -> reasons.add("  line " + row.path("line").asString() + ": "
                            + row.path("reason").asString()));
            throw new StackException("The control list was refused, and nothing of it was registered. "
                    + answer.problem() + System.lineSeparator() + String.join(System.lineSeparator(), reasons));
        }
        int registered = answer.body().path("registered").asInt();
        narrator.step(
                LEAD,
                "imports " + registered + " controls from " + options.controls().getFileName());
        return registered;
    }

    private List<JsonNode> controls(String engagement) {
        List<JsonNode> all = new ArrayList<>();
        Optional<String> page = Optional.of("/api/engagements/" + engagement + "/controls?limit=500");
        while (page.isPresent()) {
            JsonNode body = read(page.get());
            body.path("items").forEach(all::add);
            page = Optional.of(body.path("next").asString("")).filter(next -> !next.isEmpty());
        }
        return all;
    }

    private static Set<String> categoriesOf(List<JsonNode> controls) {
        Map<String, String> byPrefix = Map.of(
                "CC",
                "SECURITY",
                "A",
                "AVAILABILITY",
                "PI",
                "PROCESSING_INTEGRITY",
                "C",
                "CONFIDENTIALITY",
                "P",
                "PRIVACY");
        Set<String> categories = new LinkedHashSet<>(Set.of("SECURITY"));
        controls.forEach(control -> control.path("definition").path("criteria").forEach(criterion -> {
            String prefix = criterion.asString().replaceAll("[0-9.]", "");
            categories.add(byPrefix.getOrDefault(prefix, "SECURITY"));
        }));
        return categories;
    }

    private DemoResult result(String programme, String engagement) {
        String renewal = Waiting.until("the renewal", PATIENCE, () -> renewalOf(programme, engagement));
        narrator.step("system", "next year's engagement is open: " + renewal);
        Waiting.until("the task to close the engagement", PATIENCE, () -> closingTask(programme, engagement));
        int events = 0;
        String page = "/api/engagements/" + engagement + "/timeline?limit=500";
        while (!page.isEmpty()) {
            JsonNode body = read(page);
            events += body.path("items").size();
            page = body.path("next").asString("");
        }
        return new DemoResult(engagement, renewal, status(engagement), events);
    }

    /** It comes after the follow-ups of the deviations. */
    private Optional<Task> closingTask(String programme, String engagement) {
        return openTasks(programme, engagement).stream()
                .filter(task -> task.definition().equals("close-engagement"))
                .findFirst();
    }

    private Optional<String> renewalOf(String programme, String engagement) {
        for (JsonNode other : read("/api/engagements?programmeId=" + programme).path("items")) {
            if (other.path("rolledForwardFrom").asString("").equals(engagement)) {
                return Optional.of(other.path("id").asString());
            }
        }
        return Optional.empty();
    }

    JsonNode read(String path) {
        return api.get(READER, path);
    }

    String status(String engagement) {
        return read("/api/engagements/" + engagement).path("status").asString();
    }

    List<Task> openTasks(String programme, String engagement) {
        return tasklist.openTasks(LEAD, programme).stream()
                .filter(task -> isOurs(task, engagement))
                .toList();
    }

    private static boolean isOurs(Task task, String engagement) {
        String of = task.variable("engagementId").asString("");
        return of.isEmpty() || of.equals(engagement);
    }

    boolean complete(Task task, Completion completion) {
        return tasklist.complete(completion.person(), task, completion.variables());
    }

    Narrator narrator() {
        return narrator;
    }

    LocalDate today() {
        return LocalDate.ofInstant(calendar.now(), ZoneOffset.UTC);
    }

    void advanceTo(LocalDate date) {
        Instant time = date.atStartOfDay().plusMinutes(5).toInstant(ZoneOffset.UTC);
        calendar.advanceTo(time);
    }
}
