package io.tickmark.eventstore.migration;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The migration as a command: {@code StockMigration --from jdbc:… --to jdbc:… [--check] [--names camel|snake] [--chunk N]}.
 * Users are in the URLs; passwords are read from the environment as {@code STOCK_PASSWORD} and {@code LOG_PASSWORD}. Copies,
 * or only compares with {@code --check}. Ends with 0, with 1 if both sides differ, with 2 if it was called wrongly.
 */
public final class StockMigration {

    private static final String USAGE =
            "StockMigration --from JDBC-URL --to JDBC-URL [--check] [--names camel|snake] [--chunk N]";

    private StockMigration() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.getenv(), arguments));
    }

    static int run(PrintStream out, Map<String, String> environment, String... arguments) {
        Map<String, String> options = options(arguments);
        String from = options.get("--from");
        String to = options.get("--to");
        EventSchema schema = schema(options.getOrDefault("--names", "camel"));
        if (from == null || to == null || schema == null) {
            out.println(USAGE);
            return 2;
        }
        DataSource stock = dataSource(from, environment.get("STOCK_PASSWORD"));
        DataSource log = dataSource(to, environment.get("LOG_PASSWORD"));
        if (!options.containsKey("--check")) {
            int chunk = Integer.parseInt(options.getOrDefault("--chunk", Integer.toString(StockCopy.CHUNK)));
            out.println(new StockCopy(stock, schema, ToJson.AS_IT_IS, log, chunk).copy());
        }
        StockComparison.Result result = new StockComparison(stock, schema, ToJson.AS_IT_IS, log).compare();
        out.println(result.stock() + " in the stock tables");
        out.println(result.log() + " in the log");
        out.println(result.isSame() ? "both are the same" : result.firstDifference());
        return result.isSame() ? 0 : 1;
    }

    /** The stock tables with the names that Axon's JDBC engine gives them, or with those that Spring Boot gives JPA's. */
    public static @Nullable EventSchema schema(String names) {
        return switch (names) {
            case "camel" -> new EventSchema();
            case "snake" ->
                EventSchema.builder()
                        .eventTable("domain_event_entry")
                        .snapshotTable("snapshot_event_entry")
                        .globalIndexColumn("global_index")
                        .timestampColumn("time_stamp")
                        .eventIdentifierColumn("event_identifier")
                        .aggregateIdentifierColumn("aggregate_identifier")
                        .sequenceNumberColumn("sequence_number")
                        .payloadTypeColumn("payload_type")
                        .payloadRevisionColumn("payload_revision")
                        .metaDataColumn("meta_data")
                        .build();
            default -> null;
        };
    }

    private static Map<String, String> options(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean flag = arguments[i].equals("--check") || i + 1 == arguments.length;
            options.put(arguments[i], flag ? "" : arguments[++i]);
        }
        return options;
    }

    private static DataSource dataSource(String url, @Nullable String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        if (password != null) {
            dataSource.setPassword(password);
        }
        return dataSource;
    }
}
