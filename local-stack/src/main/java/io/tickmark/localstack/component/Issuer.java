package io.tickmark.localstack.component;

import io.tickmark.localstack.Port;
import io.tickmark.localstack.process.Http;
import io.tickmark.localstack.process.Java;
import io.tickmark.localstack.process.Launch;
import java.io.IOException;
import java.util.Map;

/** The local OpenID Connect issuer. */
final class Issuer implements Part {

    private static final int HEAP_MEGABYTES = 96;

    private final Surroundings around;

    Issuer(Surroundings around) {
        this.around = around;
    }

    @Override
    public Launch launch() {
        return Java.main(
                HEAP_MEGABYTES,
                around.installation().stackClassPath(),
                "io.tickmark.localstack.issuer.IssuerApplication",
                Map.of(
                        "SERVER_ADDRESS", "127.0.0.1",
                        "SERVER_PORT", Integer.toString(around.port(Port.ISSUER)),
                        "TICKMARK_ISSUER_URL", around.url(Port.ISSUER),
                        "TICKMARK_ISSUER_PEOPLE", around.peopleFile().toString(),
                        "TICKMARK_ISSUER_KEY",
                                around.home().secret("issuer-key.json").toString()));
    }

    @Override
    public boolean isReady() throws IOException {
        return Http.get(around.url(Port.ISSUER) + "/.well-known/openid-configuration")
                .isGood();
    }
}
