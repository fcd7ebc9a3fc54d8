package io.tickmark.localstack;

import io.tickmark.localstack.Secrets.Account;
import java.util.HashMap;
import java.util.Map;

/**
 * How somebody signs in to Kafka.
 *
 * @param servers the bootstrap servers
 * @param account its name at the broker
 */
public record KafkaAccess(String servers, String account, String password) {

    /** The protocol, as Kafka names it. */
    public static final String PROTOCOL = "SASL_PLAINTEXT";

    /** How passwords are shown and kept. */
    public static final String MECHANISM = "SCRAM-SHA-512";

    /** By one of the technical accounts. */
    public static KafkaAccess of(String servers, Secrets secrets, Account account) {
        return new KafkaAccess(servers, account.user(), secrets.password(account));
    }

    /** By an audit firm's account. */
    public static KafkaAccess ofFirm(String servers, Secrets secrets, String firm) {
        return new KafkaAccess(servers, firmAccount(firm), secrets.firmPassword(firm));
    }

    /** The name of an audit firm's account. */
    public static String firmAccount(String firm) {
        return "firm-" + firm;
    }

    /** The settings of any Kafka client. */
    public Map<String, Object> settings() {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                servers,
                "security.protocol",
                PROTOCOL,
                "sasl.mechanism",
                MECHANISM,
                "sasl.jaas.config",
                login()));
    }

    /** The setting {@code sasl.jaas.config}. */
    public String login() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + account
                + "\" password=\"" + password + "\";";
    }
}
