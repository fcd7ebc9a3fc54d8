package io.tickmark.localstack.component;

import io.tickmark.localstack.KafkaAccess;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.Secrets.Account;
import io.tickmark.localstack.StackException;
import io.tickmark.localstack.process.Http;
import io.tickmark.localstack.process.Java;
import io.tickmark.localstack.process.Launch;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** One of our two services, run from its executable jar and told by environment variables where everything is. */
final class Service implements Part {

    private static final int HEAP_MEGABYTES = 256;
    private static final int UNAVAILABLE = 500;

    private final Component component;
    private final Surroundings around;

    Service(Component component, Surroundings around) {
        this.component = component;
        this.around = around;
    }

    @Override
    public Launch launch() {
        migrateIfBuiltAnew();
        return Java.jar(HEAP_MEGABYTES, around.installation().serviceJar(component.key()), environment());
    }

    private void migrateIfBuiltAnew() {
        if (!new Migration(around).isDone(component)) {
            try {
                Postgres.migrate(around);
            } catch (IOException e) {
                throw new StackException(e.getMessage() + ".", e);
            }
        }
    }

    /** Its health may be for administrators only: an answer that asks who is calling comes from a service that runs. */
    @Override
    public boolean isReady() throws IOException {
        String url = around.url(component.ports().getFirst()) + "/actuator/health/readiness";
        return Http.get(url).status() < UNAVAILABLE;
    }

    private Map<String, String> environment() {
        Account account = component == Component.PROJECTIONS ? Account.PROJECTIONS : Account.ENGAGEMENT;
        String database = "jdbc:postgresql://127.0.0.1:" + around.port(Port.POSTGRES) + "/tickmark";
        String issuer = around.url(Port.ISSUER);
        Map<String, String> variables = new TreeMap<>();
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        variables.put(
                "SERVER_PORT", Integer.toString(around.port(component.ports().getFirst())));
        variables.put("SPRING_DATASOURCE_URL", database);
        variables.put("SPRING_DATASOURCE_USERNAME", account.user());
        variables.put("SPRING_DATASOURCE_PASSWORD", around.secrets().password(account));
        variables.put("SPRING_FLYWAY_ENABLED", "false");
        variables.putAll(kafka());
        variables.put("TICKMARK_ZEEBE_TENANT", around.people().organisation());
        variables.put("TICKMARK_ZEEBE_GRPC_ADDRESS", around.url(Port.ZEEBE_GRPC));
        variables.put("TICKMARK_ZEEBE_REST_ADDRESS", around.url(Port.ZEEBE_REST));
        variables.put("TICKMARK_ZEEBE_RECORDS_URL", around.url(Port.OPENSEARCH));
        variables.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", issuer);
        variables.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI", issuer + "/oauth2/jwks");
        variables.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES", "tickmark");
        variables.put("TICKMARK_CLOCK_OFFSET_FILE", around.home().clockOffset().toString());
        variables.put("TICKMARK_CLOCK_SIMULATED", "true");
        variables.put("TICKMARK_PEOPLE_FILE", around.peopleFile().toString());
        variables.put("AXONIQ_UPDATE_CHECKER_DISABLED", "true");
        return variables;
    }

    private Map<String, String> kafka() {
        Account account = component == Component.PROJECTIONS ? Account.KAFKA_PROJECTIONS : Account.KAFKA_ENGAGEMENT;
        KafkaAccess access = KafkaAccess.of(around.ports().kafka(), around.secrets(), account);
        return Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                access.servers(),
                "SPRING_KAFKA_SECURITY_PROTOCOL",
                KafkaAccess.PROTOCOL,
                "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM",
                KafkaAccess.MECHANISM,
                "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
                access.login());
    }
}
