package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;

/** Each organisation's administrator sees its own people, and nobody else sees any. */
class PeopleTest extends QueryTest {

    @Test
    void administratorsSeeTheirOwn() throws Exception {
        String seen = body(ask(ADAM, "/api/people"));

        assertThat(texts(seen, "$[*].id")).containsExactly("lena");
        assertThat(texts(seen, "$[0].roles[*]")).containsExactly("compliance-lead");
        assertThat(texts(body(ask(staff("gus", "admin", "globex"), "/api/people")), "$[*].id"))
                .isEmpty();
    }

    @Test
    void nobodyElseSeesAny() {
        for (JwtRequestPostProcessor other : List.of(LENA, ADA, OPAL, MARA)) {
            assertThat(status(other, "/api/people")).isEqualTo(403);
        }
    }
}
