package io.tickmark.localstack.component;

import io.tickmark.localstack.KafkaAccess;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.PropertiesFile;
import io.tickmark.localstack.Secrets.Account;
import io.tickmark.localstack.process.Java;
import io.tickmark.localstack.process.Launch;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Kafka as one broker that is its own controller, on disk; it lets in accounts only. */
final class Kafka implements Part {

    private static final int HEAP_MEGABYTES = 256;
    private static final int PATIENCE_MILLIS = 2000;
    private static final short API_VERSIONS = 18;

    private final Surroundings around;

    Kafka(Surroundings around) {
        this.around = around;
    }

    @Override
    public Launch launch() {
        Path properties = around.configuration(
                "kafka.properties",
                Map.of(
                        "port", Integer.toString(around.port(Port.KAFKA)),
                        "controller-port", Integer.toString(around.port(Port.KAFKA_CONTROLLER)),
                        "data", around.data(Component.KAFKA).toString(),
                        "broker-password", around.secrets().password(Account.KAFKA_BROKER)));
        Path accounts = around.home().secret("kafka-accounts.properties");
        PropertiesFile.write(accounts, firstAccounts());
        return Java.main(
                HEAP_MEGABYTES,
                around.installation().stackClassPath(),
                List.of("-Dlogback.configurationFile=io/tickmark/localstack/server-logback.xml"),
                "io.tickmark.localstack.server.KafkaServer",
                List.of(properties.toString(), accounts.toString()),
                Map.of());
    }

    /** Those that the storage is formatted with: nobody could sign in to make them. */
    private Properties firstAccounts() {
        Properties accounts = new Properties();
        for (Account account : List.of(Account.KAFKA_BROKER, Account.KAFKA_ENGAGEMENT, Account.KAFKA_PROJECTIONS)) {
            accounts.setProperty(account.user(), around.secrets().password(account));
        }
        return accounts;
    }

    @Override
    public void settle() throws IOException {
        new FirmAccounts(
                        KafkaAccess.of(around.ports().kafka(), around.secrets(), Account.KAFKA_ENGAGEMENT),
                        around.secrets())
                .ensure(around.people());
    }

    /** Asks for the supported versions: the smallest request that only a serving broker answers. */
    @Override
    public boolean isReady() throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), around.port(Port.KAFKA)), PATIENCE_MILLIS);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(10);
            request.writeShort(API_VERSIONS);
            request.writeShort(0);
            request.writeInt(1);
            request.writeShort(-1);
            request.flush();
            return new DataInputStream(socket.getInputStream()).readInt() > 0;
        }
    }
}
