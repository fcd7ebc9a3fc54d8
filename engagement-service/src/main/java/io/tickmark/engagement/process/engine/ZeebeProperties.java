package io.tickmark.engagement.process.engine;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the process engine is and how it is used.
 *
 * @param enabled false where the service shall run without a process engine
 * @param tenant the one service organisation whose processes run in the engine; required where it is enabled
 * @param recordsUrl where the engine exports its records to
 * @param caCertificate a PEM file with the certificates of the authorities that may vouch for {@code https} addresses;
 *     the JDK's where this is not set
 * @param workerThreads how many jobs are done at the same time
 * @param bulkhead how many of these jobs may be of one type, and how many may wait for the search server; fewer than all
 * @param recordsTimeout how long a question to the search server may take
 * @param waitingAlarm for how long a decision may stay unrecorded before the service calls itself unwell
 */
@ConfigurationProperties("tickmark.zeebe")
public record ZeebeProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String tenant,
        @DefaultValue("http://127.0.0.1:26500") URI grpcAddress,
        @DefaultValue("http://127.0.0.1:8183") URI restAddress,
        @DefaultValue("http://127.0.0.1:9210") URI recordsUrl,
        @Nullable Path caCertificate,
        @DefaultValue("8") int workerThreads,
        @DefaultValue("4") int bulkhead,
        @DefaultValue("2s") Duration recordsTimeout,
        @DefaultValue("30s") Duration waitingAlarm) {

    /**
     * Checks that an engine serves somebody, and that no type of job can take all threads.
     *
     * @throws IllegalArgumentException if it is not said whom, or the bulkhead is none
     */
    public ZeebeProperties {
        if (enabled && (tenant == null || tenant.isBlank())) {
            throw new IllegalArgumentException(
                    "tickmark.zeebe.tenant is not set: name the one service organisation whose"
                            + " processes run in the process engine, or set tickmark.zeebe.enabled=false.");
        }
        if (enabled && (bulkhead < 1 || bulkhead >= workerThreads)) {
            throw new IllegalArgumentException("tickmark.zeebe.bulkhead is " + bulkhead
                    + ": it has to be at least 1 and less than tickmark.zeebe.worker-threads, which is "
                    + workerThreads + ".");
        }
    }
}
