package io.tickmark.localstack.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Formats the storage at the first start, then serves until it is told to end. */
public final class KafkaServer {

    private KafkaServer() {}

    /** Takes one argument: the broker's properties file. */
    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            properties.load(reader);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            String[] format = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", arguments[0]};
            int exit = StorageTool.execute(format, System.out);
            if (exit != 0) {
                System.exit(exit);
            }
        }
        kafka.Kafka.main(arguments);
    }
}
