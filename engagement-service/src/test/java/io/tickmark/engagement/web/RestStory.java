package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.tickmark.engagement.EngagementServiceApplication;
import io.tickmark.eventstore.schema.MigrationJob;
import io.tickmark.testservers.PostgresForTests;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * What tests of the REST interface share: the whole service on a real PostgreSQL, without process engine and Kafka. As in
 * production a job makes the tables, and the service never knows their owner.
 */
@SpringBootTest(
        classes = EngagementServiceApplication.class,
        properties = {
            "tickmark.zeebe.enabled=false",
            "spring.flyway.enabled=false",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.kafka.admin.properties.request.timeout.ms=200",
            "spring.kafka.admin.properties.default.api.timeout.ms=500",
            "spring.kafka.admin.auto-create=false",
            "spring.kafka.listener.auto-startup=false",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/keys"
        })
abstract class RestStory {

    private static final PostgresForTests.Database DATABASE = migrated();

    private static PostgresForTests.Database migrated() {
        PostgresForTests.Database database = PostgresForTests.database();
        int exit = MigrationJob.run(
                System.out,
                System.err,
                database.owner().entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        assertThat(exit).isZero();
        return database;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.service(PostgresForTests.ENGAGEMENT).forEach((key, value) -> registry.add(key, () -> value));
    }

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    MockMvc mvc;

    @BeforeEach
    void openTheDoor() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    static JwtRequestPostProcessor staff(String id, String role, String tenant) {
        return jwt().jwt(token ->
                token.subject(id).claim("name", id).claim("tenant", tenant).claim("roles", List.of(role)));
    }

    static JwtRequestPostProcessor lead() {
        return staff("lena", "compliance-lead", "acme");
    }

    static JwtRequestPostProcessor auditor(String id, String firm) {
        return jwt().jwt(token -> token.subject(id).claim("firm", firm).claim("roles", List.of("auditor")));
    }

    static JwtRequestPostProcessor operator() {
        return jwt().jwt(token ->
                        token.subject("opal").claim("name", "Opal Frost").claim("roles", List.of("operator")))
                .authorities(new SimpleGrantedAuthority("ROLE_operator"));
    }

    static MockHttpServletRequestBuilder json(String path, String body) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    ResultActions send(String path, String body, JwtRequestPostProcessor by) throws Exception {
        return mvc.perform(json(path, body).with(by));
    }

    String idOf(ResultActions result) throws Exception {
        return JsonPath.read(result.andReturn().getResponse().getContentAsString(), "$.id");
    }

    String programme() throws Exception {
        return idOf(send("/api/programmes", """
                {"name": "Acme SOC 2", "serviceOrganisation": "Acme", "system": "Acme Cloud"}""", lead()));
    }

    String control(String programmeId, String code) throws Exception {
        return idOf(send("/api/controls", controlBody(programmeId, code, "Access review"), lead()));
    }

    static String controlBody(String programmeId, String code, String title) {
        return """
                {"programmeId": "%s", "definition": %s}""".formatted(programmeId, definition(code, title));
    }

    static String definition(String code, String title) {
        return """
                {"code": "%s", "title": "%s", "description": "Each quarter all accounts are reviewed.",
                 "criteria": ["CC6.2"], "owner": "it-security", "deputy": "control-owner",
                 "evidenceOwner": "it-security", "frequency": "QUARTERLY", "nature": "MANUAL", "type": "DETECTIVE",
                 "systems": ["Directory"], "population": "Reviews", "test": "Inspection"}""".formatted(code, title);
    }

    long events(String aggregateId) {
        return jdbc.sql("select count(*) from event_log.events where aggregate_identifier = ?")
                .param(aggregateId)
                .query(Long.class)
                .single();
    }
}
