package io.tickmark.bench.worker;

import io.tickmark.bench.contender.Contender;
import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.contender.TickmarkService;
import io.tickmark.bench.load.Load;
import io.tickmark.bench.server.Database;
import io.tickmark.models.JobType;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A contender's own process. Reads one task a line, its words separated by blanks, and answers each with one line of JSON.
 * Ends with its input.
 */
public final class Worker {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How late an event may be before it counts as lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Contender contender;
    private final Load load;
    private @Nullable ReadModel readModel;

    private Worker(Contender contender, Load load) {
        this.contender = contender;
        this.load = load;
    }

    /** Expects a contender, a database's name and URL, the most writers, the number of streams and their skew. */
    public static void main(String[] args) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        Database database = new Database(args[1], args[2]);
        try (Contender contender = Contenders.open(args[0], database, Integer.parseInt(args[3]));
                BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Worker worker = new Worker(contender, new Load(Integer.parseInt(args[4]), Double.parseDouble(args[5])));
            answers.println(JSON.writeValueAsString("ready"));
            for (String task = tasks.readLine(); task != null; task = tasks.readLine()) {
                answers.println(JSON.writeValueAsString(worker.perform(List.of(task.split(" ")))));
            }
        }
        System.exit(0);
    }

    private Object perform(List<String> task) throws Exception {
        return switch (task.getFirst()) {
            case "append" ->
                new ClosedLoop(contender, load).run((int) number(task, 1), millis(task, 2), number(task, 3));
            case "paced" -> new Paced(contender, load).run((int) number(task, 1), millis(task, 2), number(task, 3));
            case "tell" -> new Chronicle(contender.events()).write(number(task, 1));
            case "fill" -> fill(number(task, 1));
            case "replay" -> Replay.run(contender, (int) number(task, 1), number(task, 2));
            case "follow" -> follow((int) number(task, 1));
            case "visible" -> visible(number(task, 1));
            case "heap" -> liveHeap();
            case "engagements" -> new Gates((TickmarkService) contender).fill(number(task, 1));
            case "gate" -> new Gates((TickmarkService) contender).pass(JobType.valueOf(task.get(1)), millis(task, 2));
            default -> throw new IllegalArgumentException("There is no task " + task + ".");
        };
    }

    private long fill(long events) throws SQLException {
        contender.fill(events);
        return events;
    }

    /** Keeps a read model from now on, until this process ends. */
    private String follow(int batch) {
        readModel = new ReadModel(contender.database());
        contender.follow(readModel, batch);
        return "following";
    }

    private Times visible(long effects) throws InterruptedException {
        ReadModel model = Objects.requireNonNull(readModel);
        if (!model.await(effects, PATIENCE)) {
            throw new IllegalStateException("The read model lacks some of " + effects + " events.");
        }
        return new Times(model.visible());
    }

    /** Bytes that survive a full collection. */
    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long number(List<String> task, int word) {
        return Long.parseLong(task.get(word));
    }

    private static Duration millis(List<String> task, int word) {
        return Duration.ofMillis(number(task, word));
    }
}
