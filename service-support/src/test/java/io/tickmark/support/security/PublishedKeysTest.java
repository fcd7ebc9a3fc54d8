package io.tickmark.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import io.tickmark.support.web.SignInUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;

class PublishedKeysTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Signer OLD = Signer.named("old");
    private static final Signer NEW = Signer.named("new");
    private static final Signer INVENTED = Signer.named("invented");

    private final AtomicInteger reads = new AtomicInteger();
    private volatile List<JWK> published = List.of(OLD.key().toPublicJWK());
    private HttpServer server;

    PublishedKeysTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void publish() {
        server.createContext("/keys", exchange -> {
            reads.incrementAndGet();
            byte[] body = new JWKSet(published).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aNewKeyCountsAtOnce() {
        BearerTokens tokens = tokens(LONG);
        tokens.decode(OLD.token(good()));

        published = List.of(OLD.key().toPublicJWK(), NEW.key().toPublicJWK());

        tokens.decode(NEW.token(good()));
        tokens.decode(OLD.token(good()));
        assertThat(reads).hasValue(2);
    }

    @Test
    void aWithdrawnKeyCountsNoLongerThanItsLife() {
        BearerTokens tokens = tokens(Duration.ofSeconds(1));
        tokens.decode(OLD.token(good()));

        published = List.of(NEW.key().toPublicJWK());

        tokens.decode(OLD.token(good()));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThatThrownBy(() -> tokens.decode(OLD.token(good())))
                        .isInstanceOf(BadJwtException.class));
    }

    @Test
    void inventedKeysDoNotBesiegeTheIdentityProvider() {
        BearerTokens tokens = tokens(LONG);

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> tokens.decode(INVENTED.token(good())))
                    .isInstanceOf(BadJwtException.class)
                    .hasMessageContaining("not signed by a key");
        }

        assertThat(reads).hasValueLessThanOrEqualTo(2);
        assertThat(tokens.decode(OLD.token(good())).getSubject()).isEqualTo("lena");
    }

    @Test
    void withoutTheIdentityProviderNothingIsDecided() {
        server.stop(0);
        BearerTokens tokens = tokens(LONG);

        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> tokens.decode(OLD.token(good()))).isInstanceOf(SignInUnavailableException.class);
        }
    }

    @Test
    void aWrongAddressIsNoticedAtTheStart() {
        assertThatThrownBy(() -> new PublishedKeys("keys", LONG)).hasMessageContaining("no URL: keys");
    }

    private BearerTokens tokens(Duration keyLife) {
        return new BearerTokens(
                new PublishedKeys("http://127.0.0.1:" + server.getAddress().getPort() + "/keys", keyLife),
                List.of(SignatureAlgorithm.RS256),
                TokenChecks.of(Signer.ISSUER, List.of("tickmark"), Duration.ofSeconds(10), Clock.systemUTC()));
    }

    private static com.nimbusds.jwt.JWTClaimsSet good() {
        return Signer.claims(Instant.now(), claims -> {});
    }
}
