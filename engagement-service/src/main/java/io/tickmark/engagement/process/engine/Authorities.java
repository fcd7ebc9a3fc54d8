package io.tickmark.engagement.process.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Who may vouch for the engine's servers, where that is not left to the JDK. */
final class Authorities {

    private final Path certificates;

    private Authorities(Path certificates) {
        this.certificates = certificates;
    }

    /**
     * The authorities that are configured.
     *
     * @throws IllegalStateException if their file cannot be read
     */
    static Optional<Authorities> of(ZeebeProperties properties) {
        Path certificates = properties.caCertificate();
        if (certificates == null || certificates.toString().isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isReadable(certificates)) {
            throw new IllegalStateException(
                    "tickmark.zeebe.ca-certificate names a file that cannot be read: " + certificates.toAbsolutePath());
        }
        return Optional.of(new Authorities(certificates));
    }

    /** The PEM file. */
    String file() {
        return certificates.toString();
    }

    /** For connections that trust only them. */
    SSLContext context() {
        PemSslStoreDetails trusted =
                PemSslStoreDetails.forCertificate(certificates.toUri().toString());
        return SslBundle.of(new PemSslStoreBundle(null, trusted)).createSslContext();
    }
}
