package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import io.tickmark.story.EventWriter;
import io.tickmark.testservers.PostgresForTests;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A test that tells stories to the log and asks the read side over HTTP. Each class has a database of its own. */
@SpringBootTest(
        classes = ProjectionsApplication.class,
        properties = {
            "tickmark.feed.enabled=false",
            "tickmark.projections.patience=2s",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:9/never-asked",
            "tickmark.people[0].id=lena",
            "tickmark.people[0].name=Lena Brandt",
            "tickmark.people[0].roles=compliance-lead",
            "tickmark.people[0].tenant=acme",
            "tickmark.people[1].id=abel",
            "tickmark.people[1].name=Abel Osei",
            "tickmark.people[1].roles=auditor",
            "tickmark.people[1].firm=northgate-cpa",
            "tickmark.people[2].id=ada",
            "tickmark.people[2].name=Ada Whitfield",
            "tickmark.people[2].roles=auditor",
            "tickmark.people[2].firm=northgate-cpa"
        })
@AutoConfigureMockMvc
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QueryTest {

    private static final ThreadLocal<PostgresForTests.Database> DATABASE = new ThreadLocal<>();

    static final JwtRequestPostProcessor LENA = staff("lena", "compliance-lead", "acme");
    static final JwtRequestPostProcessor MARA = staff("mara", "manager", "acme");
    static final JwtRequestPostProcessor ADAM = staff("adam", "admin", "acme");
    static final JwtRequestPostProcessor OPAL = jwt().jwt(
                    token -> token.subject("opal").claim("roles", List.of("operator")))
            .authorities(new SimpleGrantedAuthority("ROLE_operator"));
    static final JwtRequestPostProcessor GRETA = staff("greta", "compliance-lead", "globex");
    static final JwtRequestPostProcessor ADA = auditor("ada", "northgate-cpa");
    static final JwtRequestPostProcessor ZOE = auditor("zoe", "southbank-cpa");

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    EventWriter log;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        PostgresForTests.Database database = PostgresForTests.database();
        DATABASE.set(database);
        database.configure(registry, PostgresForTests.PROJECTIONS);
    }

    /** The database of this class. */
    static PostgresForTests.Database database() {
        return DATABASE.get();
    }

    @BeforeAll
    void openLog() {
        log = new EventWriter(DATABASE.get());
    }

    @AfterAll
    void closeLog() {
        log.close();
    }

    /** The body of a successful answer that has seen everything up to a position; asks again as often as it is told to. */
    String read(JwtRequestPostProcessor reader, long position, String path) {
        String waiting = path + (path.contains("?") ? "&" : "?") + "min-position=" + position;
        MockHttpServletResponse answer = askPatiently(reader, waiting, position);
        assertThat(answer.getStatus()).as("%s: %s", path, body(answer)).isEqualTo(HttpStatus.OK.value());
        return body(answer);
    }

    private MockHttpServletResponse askPatiently(JwtRequestPostProcessor reader, String path, long position) {
        try {
            return await().atMost(Duration.ofMinutes(1))
                    .until(
                            () -> ask(reader, path),
                            response -> response.getStatus() != HttpStatus.SERVICE_UNAVAILABLE.value());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(Standstill.explain(jdbc, position), e);
        }
    }

    int status(JwtRequestPostProcessor reader, String path) {
        return ask(reader, path).getStatus();
    }

    MockHttpServletResponse ask(JwtRequestPostProcessor reader, String path) {
        try {
            return http.perform(get(URI.create(path)).with(reader)).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** The value at a path as text; "null" where it is null. */
    static String text(String json, String path) {
        return String.valueOf(JsonPath.<Object>read(json, path));
    }

    static List<String> texts(String json, String path) {
        return JsonPath.read(json, path);
    }

    static List<Long> numbers(String json, String path) {
        return JsonPath.<List<Number>>read(json, path).stream()
                .map(Number::longValue)
                .toList();
    }

    static JwtRequestPostProcessor staff(String id, String role, String tenant) {
        return jwt().jwt(
                        token -> token.subject(id).claim("roles", List.of(role)).claim("tenant", tenant));
    }

    static JwtRequestPostProcessor auditor(String id, String firm) {
        return jwt().jwt(token ->
                token.subject(id).claim("roles", List.of("auditor")).claim("firm", firm));
    }
}
