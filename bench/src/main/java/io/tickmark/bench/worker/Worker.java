package io.tickmark.bench.worker;

import io.tickmark.bench.contender.Contender;
import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.load.Load;
import io.tickmark.bench.server.Database;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A contender's own process. Reads one task a line, its words separated by blanks, and answers each with one line of JSON.
 * Ends with its input.
 */
public final class Worker {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Contender contender;
    private final Load load;

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
                new ClosedLoop(contender, load)
                        .run(
                                Integer.parseInt(task.get(1)),
                                Duration.ofMillis(Long.parseLong(task.get(2))),
                                Long.parseLong(task.get(3)));
            default -> throw new IllegalArgumentException("There is no task " + task + ".");
        };
    }
}
