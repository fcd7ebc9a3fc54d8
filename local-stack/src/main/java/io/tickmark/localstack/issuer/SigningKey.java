package io.tickmark.localstack.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.tickmark.localstack.PropertiesFile;
import io.tickmark.localstack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs tokens; kept, so that tokens outlive a restart of the issuer. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    /** The key in a file, generated at the first call. */
    static RSAKey keptIn(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
            PropertiesFile.writePrivately(file, key.toJSONString());
            return key;
        } catch (IOException | ParseException | JOSEException e) {
            throw new StackException(
                    "The issuer's signing key in " + file + " is unusable: delete it and start again.", e);
        }
    }
}
