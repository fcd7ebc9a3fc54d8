package io.tickmark.engagement.process;

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
 * @param recordsUrl where the engine exports its records to
 * @param caCertificate a PEM file with the certificates of the authorities that may vouch for {@code https} addresses;
 *     the JDK's where this is not set
 * @param workerThreads how many jobs are done at the same time
 * @param whoCompletedWithin how long a job waits until it is visible who completed a user task
 */
@ConfigurationProperties("tickmark.zeebe")
public record ZeebeProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("http://127.0.0.1:26500") URI grpcAddress,
        @DefaultValue("http://127.0.0.1:8183") URI restAddress,
        @DefaultValue("http://127.0.0.1:9210") URI recordsUrl,
        @Nullable Path caCertificate,
        @DefaultValue("8") int workerThreads,
        @DefaultValue("5s") Duration whoCompletedWithin) {}
