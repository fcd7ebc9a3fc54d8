package io.tickmark.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tickmark.support.people.PeopleConfiguration;
import io.tickmark.support.people.PeopleDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Who is who, while the service runs. */
class PeopleFileTest {

    private static final String LENA =
            "{id: lena, name: Lena, email: lena@acme.example, roles: [compliance-lead], tenant: acme}";
    private static final String OMAR =
            "{id: omar, name: Omar, email: omar@acme.example, roles: [control-owner], tenant: acme}";

    @TempDir
    Path directory;

    private Path file;
    private ApplicationContextRunner service;

    @BeforeEach
    void twoPeople() throws IOException {
        file = directory.resolve("people.yaml");
        write(LENA, OMAR);
        service = new ApplicationContextRunner()
                .withUserConfiguration(PeopleConfiguration.class)
                .withPropertyValues("tickmark.people-file=" + file, "tickmark.people-check=50ms");
    }

    @Test
    void whoLeftIsUnknownWithoutARestartAndWhoCameIsKnown() {
        service.run(context -> {
            PeopleDirectory people = context.getBean(PeopleDirectory.class);
            assertThat(people.find("omar")).isPresent();

            write(LENA, "{id: nora, name: Nora, roles: [legal], tenant: acme}");

            await().until(() -> people.find("omar").isEmpty());
            assertThat(people.find("nora")).isPresent();
            assertThat(people.isKept()).isTrue();
        });
    }

    @Test
    void aFileThatIsWrongChangesNothingAndHealthSaysWhy() {
        service.run(context -> {
            PeopleDirectory people = context.getBean(PeopleDirectory.class);
            HealthIndicator health = context.getBean("people", HealthIndicator.class);
            assertThat(told(health)).startsWith("UP");

            write(LENA, OMAR.replace("omar", "LENA"));

            await().until(() -> told(health).startsWith("DOWN"));
            assertThat(told(health)).contains("LENA has the id of somebody else");
            assertThat(people.find("omar")).isPresent();

            write(LENA);
            await().until(() -> people.find("omar").isEmpty());
            assertThat(told(health)).startsWith("UP");
        });
    }

    @Test
    void nobodyIsTwoAndNobodyStandsOnBothSides() throws IOException {
        assertRefused("has the e-mail address of somebody else", LENA, OMAR.replace("omar@", "LENA@"));
        assertRefused(
                "belongs to a service organisation and to an audit firm",
                "{id: ada, name: Ada, roles: [auditor], tenant: acme, firm: northgate}");
        assertRefused(
                "An id of a person has 1 to 200 characters", "{id: '', name: Nobody, roles: [legal], tenant: acme}");
        Files.writeString(file, "tickmark: {}");
        service.run(context -> assertThat(context).getFailure().hasMessageContaining("no list under tickmark.people"));
    }

    private static String told(HealthIndicator health) {
        return String.valueOf(health.health());
    }

    private void assertRefused(String why, String... people) throws IOException {
        write(people);
        service.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(why));
    }

    private void write(String... people) throws IOException {
        Files.writeString(file, "tickmark:\n  people:\n    - " + String.join("\n    - ", people) + "\n");
    }
}
