package io.tickmark.testservers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority that is made for a test, and a certificate of a server at 127.0.0.1 that it vouches for. */
public final class TestAuthority {

    private static final String PASSWORD = "only-for-this-test";
    private static final String SERVER = "server";

    private final Path directory;

    private TestAuthority(Path directory) {
        this.directory = directory;
    }

    /** Makes both; their files are in the directory. */
    public static TestAuthority in(Path directory) throws IOException, InterruptedException, GeneralSecurityException {
        Files.createDirectories(directory);
        TestAuthority authority = new TestAuthority(directory);
        authority.generate("ca", "-ext", "bc:critical=ca:true", "-ext", "ku:critical=keyCertSign");
        authority.generate(SERVER, "-signer", "ca", "-ext", "san=ip:127.0.0.1", "-ext", "eku=serverAuth");
        authority.writePem();
        return authority;
    }

    /** The authority's own certificate. */
    public Path certificate() {
        return directory.resolve("ca.pem");
    }

    /** The server's certificate, and the authority's. */
    public Path chain() {
        return directory.resolve("chain.pem");
    }

    /** The server's private key, readable by its owner only. */
    public Path key() {
        return directory.resolve("key.pem");
    }

    /** For a client that trusts this authority and no other. */
    public SSLContext trusted() throws IOException, GeneralSecurityException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("ca", load().getCertificate("ca"));
        TrustManagerFactory trusting = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusting.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusting.getTrustManagers(), null);
        return context;
    }

    /** For a server that shows the certificate. */
    public SSLContext serving() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store())) {
            store.load(file, PASSWORD.toCharArray());
        }
        return store;
    }

    /** Private key and chain in one file. */
    public Path keyAndChain() {
        return directory.resolve("key-and-chain.pem");
    }

    private Path store() {
        return directory.resolve("store.p12");
    }

    private void generate(String alias, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias + " of " + directory.getFileName(),
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store().toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(output);
        }
    }

    private void writePem() throws IOException, GeneralSecurityException {
        KeyStore store = load();
        String key =
                pem("PRIVATE KEY", store.getKey(SERVER, PASSWORD.toCharArray()).getEncoded());
        StringBuilder chain = new StringBuilder();
        for (Certificate certificate : store.getCertificateChain(SERVER)) {
            chain.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        Files.writeString(
                certificate(), pem("CERTIFICATE", store.getCertificate("ca").getEncoded()));
        Files.writeString(chain(), chain);
        writePrivately(key(), key);
        writePrivately(keyAndChain(), key + chain);
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static String pem(String what, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }
}
