package io.tickmark.bench.readside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Issues the bearer tokens that the service under measurement believes, by a key that is made anew for every run. */
public final class Issuer implements AutoCloseable {

    private static final int BITS = 2048;
    private static final Duration LIFETIME = Duration.ofHours(6);
    private static final String AUDIENCE = "tickmark";
    private static final String PREFIX = "--spring.security.oauth2.resourceserver.jwt.";

    private final RSAKey key;
    private final HttpServer server;

    public Issuer() throws IOException {
        try {
            key = new RSAKeyGenerator(BITS).keyID("bench").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", this::publish);
        server.start();
    }

    /** What a service has to be told so that it believes the tokens. */
    List<String> settings() {
        return List.of(
                PREFIX + "issuer-uri=" + url(),
                PREFIX + "jwk-set-uri=" + url() + "/jwks",
                PREFIX + "audiences=" + AUDIENCE);
    }

    /** A token of the compliance lead of a service organisation. */
    public String token(String tenant, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(AUDIENCE)
                .subject("lena")
                .claim("roles", List.of("compliance-lead"))
                .claim("tenant", tenant)
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void publish(HttpExchange exchange) throws IOException {
        byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
