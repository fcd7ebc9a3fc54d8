package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.testservers.PostgresForTests;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of a whole engagement as it was once written, of each release, still becomes the same read models, byte for byte. A test that is
 * red here says that a released log cannot be read as before: give the changed event a new revision and an upcaster. Where rows were meant
 * to change, run with {@code -Dapprove=true} and read what changed before it is committed.
 */
class RecordedLogTest extends QueryTest {

    private static final Path RECORDED = Path.of("src", "test", "resources", "recorded", "before-0.1");
    private static final List<String> TABLES = List.of(
            "programme",
            "engagement",
            "control",
            "control_status",
            "control_history",
            "gap",
            "work_item",
            "timeline",
            "timeline_subject",
            "operator_action");

    @Test
    void becomesTheSameReadModels() throws IOException, SQLException {
        long end = replay();
        read(OPAL, end, "/api/status/check");

        String rows = TABLES.stream().flatMap(this::rows).collect(Collectors.joining("\n", "", "\n"));

        Path expected = RECORDED.resolve("rows.txt.gz");
        if (Boolean.getBoolean("approve")) {
            try (Writer file = new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(expected)), StandardCharsets.UTF_8)) {
                file.write(rows);
            }
        }
        assertThat(rows.lines()).containsExactlyElementsOf(lines("rows.txt.gz"));
    }

    /** Writes the recorded rows back, and tells the position of the last. */
    private static long replay() throws IOException, SQLException {
        JsonMapper json = JsonMapper.shared();
        long position = 0;
        try (Connection owner = database().connect(PostgresForTests.OWNER);
                PreparedStatement insert = owner.prepareStatement("""
                        insert into event_log.events (position, sequence_number, time_stamp, closes_stream,
                            aggregate_identifier, event_identifier, type, payload_type, payload_revision, command_id,
                            payload, meta_data, part_of)
                        values (?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?)""")) {
            for (String line : lines("log.ndjson.gz")) {
                JsonNode event = json.readTree(line);
                position += 1 << 16;
                insert.setLong(1, position);
                insert.setLong(2, event.path("sequence_number").asLong());
                insert.setString(3, event.path("time_stamp").asString());
                insert.setBoolean(4, event.path("closes_stream").asBoolean());
                int column = 5;
                for (String field : List.of(
                        "aggregate_identifier",
                        "event_identifier",
                        "type",
                        "payload_type",
                        "payload_revision",
                        "command_id")) {
                    insert.setString(column++, event.path(field).asString(null));
                }
                insert.setString(column++, event.path("payload").toString());
                insert.setString(column++, event.path("meta_data").toString());
                insert.setString(column, event.path("part_of").asString(null));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return position;
    }

    private static List<String> lines(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RECORDED.resolve(file))), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    private Stream<String> rows(String table) {
        return jdbc
                .sql("select key || ' ' || body from projections." + table + " order by key collate \"C\"")
                .query(String.class)
                .list()
                .stream()
                .map(row -> table + " " + row);
    }
}
