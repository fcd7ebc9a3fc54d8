package io.tickmark.localstack;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords generated at the first start and kept in the state directory, readable by its owner only. */
public final class Secrets {

    private static final String FILE = "passwords.properties";

    private final StackHome home;
    private final Properties values;

    private Secrets(StackHome home, Properties values) {
        this.home = home;
        this.values = values;
    }

    /** Those of a state directory; missing ones are generated and kept. */
    public static synchronized Secrets of(StackHome home) {
        Properties values = PropertiesFile.read(home.secret(FILE));
        boolean incomplete = false;
        for (Account account : Account.values()) {
            if (!values.containsKey(account.user())) {
                values.setProperty(account.user(), generated());
                incomplete = true;
            }
        }
        if (incomplete) {
            PropertiesFile.write(home.secret(FILE), values);
        }
        return new Secrets(home, values);
    }

    /** The password of an account. */
    public String password(Account account) {
        return values.getProperty(account.user());
    }

    /** The password of an audit firm's account at Kafka; generated when it is first asked for, and kept. */
    public String firmPassword(String firm) {
        synchronized (Secrets.class) {
            String account = KafkaAccess.firmAccount(firm);
            Properties kept = PropertiesFile.read(home.secret(FILE));
            if (!kept.containsKey(account)) {
                kept.setProperty(account, generated());
                PropertiesFile.write(home.secret(FILE), kept);
            }
            return kept.getProperty(account);
        }
    }

    private static String generated() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Technical accounts; the people's are demo accounts and no secret. */
    public enum Account {
        /** Superuser of PostgreSQL. */
        POSTGRES("postgres"),
        /** Owns the database and migrates it. */
        OWNER("tickmark_owner"),
        /** Writes the event log. */
        ENGAGEMENT("tickmark_engagement"),
        /** Reads the event log and keeps the read models. */
        PROJECTIONS("tickmark_projections"),
        /** Reads the event log and the read models, for whoever has to look for themselves. */
        AUDITOR("tickmark_auditor"),
        /** Kafka's broker, among brokers and controllers. */
        KAFKA_BROKER("kafka-broker"),
        /** The engagement service at Kafka. */
        KAFKA_ENGAGEMENT("engagement-service"),
        /** The projections at Kafka. */
        KAFKA_PROJECTIONS("projections"),
        /** The three users that Tasklist creates for itself. */
        TASKLIST("tickmark_tasklist");

        private final String user;

        Account(String user) {
            this.user = user;
        }

        /** Its name where it logs in. */
        public String user() {
            return user;
        }
    }
}
