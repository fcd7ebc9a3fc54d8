package io.tickmark.localstack.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Formats the storage at the first start, then serves until it is told to end. */
public final class KafkaServer {

    private KafkaServer() {}

    /** Takes the broker's properties file, and a file with the accounts that its storage is formatted with and their passwords. */
    public static void main(String[] arguments) throws Exception {
        Properties properties = read(arguments[0]);
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            List<String> format = new ArrayList<>(
                    List.of("format", "--cluster-id", Uuid.randomUuid().toString(), "--config", arguments[0]));
            read(arguments[1])
                    .forEach((name, password) -> format.addAll(
                            List.of("--add-scram", "SCRAM-SHA-512=[name=" + name + ",password=" + password + "]")));
            int exit = StorageTool.execute(format.toArray(String[]::new), System.out);
            if (exit != 0) {
                System.exit(exit);
            }
        }
        kafka.Kafka.main(new String[] {arguments[0]});
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
