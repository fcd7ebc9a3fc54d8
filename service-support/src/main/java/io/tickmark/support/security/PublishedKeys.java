package io.tickmark.support.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.health.HealthStatus;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signing keys that the identity provider publishes. They are read again when their life is over, and at once when a token names
 * a key that is not among them: so a new key needs no restart, and a withdrawn one ends in time. Whoever sends tokens with invented
 * keys causes no more than two requests in a sixtieth of that life.
 */
final class PublishedKeys implements JWKSource<SecurityContext> {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int LARGEST_BYTES = 100 * 1024;
    private static final int PAUSES_PER_LIFE = 60;

    private final JWKSource<SecurityContext> source;
    private volatile boolean lastReadWorked = true;

    /**
     * The keys behind an address.
     *
     * @throws IllegalStateException if that is no address
     */
    PublishedKeys(String address, Duration life) {
        try {
            source = JWKSourceBuilder.<SecurityContext>create(
                            URI.create(address).toURL(),
                            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_BYTES))
                    .cache(life.toMillis(), 2L * TIMEOUT_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(life.toMillis() / PAUSES_PER_LIFE)
                    .retrying(true)
                    .healthReporting(report -> lastReadWorked = report.getHealthStatus() == HealthStatus.HEALTHY)
                    .build();
        } catch (IllegalArgumentException | MalformedURLException e) {
            throw new IllegalStateException("The address of the identity provider's keys is no URL: " + address, e);
        }
    }

    /**
     * The keys that fit a token. A key that was not there a moment ago is taken for invented.
     *
     * @throws KeySourceException if the keys cannot be read
     */
    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return source.get(wanted, context);
        } catch (RateLimitReachedException justRead) {
            if (lastReadWorked) {
                return List.of();
            }
            throw justRead;
        }
    }
}
