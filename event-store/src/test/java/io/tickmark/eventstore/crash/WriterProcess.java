package io.tickmark.eventstore.crash;

import static io.tickmark.eventstore.Notes.note;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.TestLog;
import io.tickmark.eventstore.read.WakeUp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process that appends until it is killed. It says when it begins a command, and when the command was acknowledged. */
final class WriterProcess {

    static final String BEGUN = "begun ";
    static final String ACKNOWLEDGED = "acknowledged ";
    private static final int WRITERS = 6;

    private WriterProcess() {}

    static Process start(String url, String name) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Daxoniq.update-checker.disabled=true",
                        "-cp",
                        classPath,
                        WriterProcess.class.getName(),
                        url,
                        name)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) {
        String url = arguments[0];
        String name = arguments[1];
        HikariDataSource pool = TestLog.pool(url, 4);
        WakeUp wakeUp = new WakeUp(pool, Duration.ofSeconds(1));
        PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder(pool)
                .serializer(TestLog.serializer())
                .waking(wakeUp)
                .build();
        for (int i = 0; i < WRITERS; i++) {
            String stream = name + "-" + i;
            Thread.ofPlatform().start(() -> write(engine, stream));
        }
    }

    private static void write(PostgresEventStorageEngine engine, String stream) {
        for (long version = 0; version >= 0; version++) {
            String command = stream + "/" + version;
            say(BEGUN + command);
            engine.appendEvents(List.of(note(stream, version, command)));
            say(ACKNOWLEDGED + command);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
