package io.tickmark.bench.readside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** Signs bearer tokens that the service under measurement believes; made anew for every run. */
final class Key {

    private static final int BITS = 2048;
    private static final long LIFETIME_SECONDS = 6 * 3600;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;

    Key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes down what the service needs to check a token. */
    Path publish(Path file) {
        String body = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
        try {
            return Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token of the compliance lead of a service organisation. */
    String token(String tenant, Instant now) {
        String head = part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
        String claims = part("{\"sub\":\"lena\",\"roles\":[\"compliance-lead\"],\"tenant\":\"" + tenant + "\",\"exp\":"
                + (now.getEpochSecond() + LIFETIME_SECONDS) + "}");
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return head + "." + claims + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
