package io.tickmark.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.support.people.PeopleConfiguration;
import io.tickmark.support.people.PeopleDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PeopleDirectoryTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(PeopleConfiguration.class)
            .withPropertyValues(
                    "tickmark.people[0].id=ada",
                    "tickmark.people[0].name=Ada Whitfield",
                    "tickmark.people[0].roles[0]=auditor",
                    "tickmark.people[0].firm=northgate-cpa");

    @Test
    void knowsThePeopleOfTheConfiguration() {
        service.run(context -> {
            PeopleDirectory people = context.getBean(PeopleDirectory.class);
            assertThat(people.find("ada").orElseThrow().roles()).containsExactly("auditor");
            assertThat(people.find("ada").orElseThrow().firm()).isEqualTo("northgate-cpa");
            assertThat(people.find("ada").orElseThrow().tenant()).isNull();
            assertThat(people.find("eve")).isEmpty();
            assertThat(people.nameOf("eve")).isEqualTo("eve");
        });
    }

    @Test
    void twoPeopleNeverShareAnId() {
        service.withPropertyValues("tickmark.people[1].id=ada", "tickmark.people[1].name=Another Ada")
                .run(context -> assertThat(context).hasFailed());
    }
}
