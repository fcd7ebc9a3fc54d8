package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is given today's answer to a question about another day. */
class UnknownParametersTest extends QueryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/engagements?asOf=2026-03-01",
                "/api/engagements?recordedAsOf=2026-03-01T00:00:00Z",
                "/api/work-items?status=ISSUED",
                "/api/engagements?limit=5&Limit=6",
                "/api/engagements/any/timeline?asof=2026-03-01"
            })
    void aParameterThatNobodyKnowsIsRefusedByName(String path) {
        String name = path.replaceAll(".*[?&](.*)=.*", "$1");
        assertThat(status(LENA, path)).isEqualTo(400);
        assertThat(body(ask(LENA, path))).contains(name);
    }

    @Test
    void thoseThatAreKnownAreTaken() {
        Story acme = new Story(log, "acme", "northgate-cpa").planning();
        read(LENA, acme.position(), "/api/engagements?limit=5");
        assertThat(status(LENA, "/api/engagements?limit=5&limit=6")).isEqualTo(400);
    }
}
