package io.tickmark.localstack.component;

import io.tickmark.localstack.process.Launch;
import java.io.IOException;

/** How one component is started and looked after. */
public interface Part {

    /** Prepares its data and configuration and says how to run it. */
    Launch launch();

    /** Whether it serves; an exception means not yet. */
    boolean isReady() throws IOException;

    /** What it needs once it serves, safe to repeat at every start. */
    default void settle() throws IOException {}

    /** The part that belongs to a component. */
    static Part of(Component component, Surroundings around) {
        return switch (component) {
            case POSTGRES -> new Postgres(around);
            case KAFKA -> new Kafka(around);
            case OPENSEARCH -> new OpenSearch(around);
            case ZEEBE -> new Zeebe(around);
            case TASKLIST -> new Tasklist(around);
            case ISSUER -> new Issuer(around);
            case ENGAGEMENT_SERVICE, PROJECTIONS -> new Service(component, around);
        };
    }
}
