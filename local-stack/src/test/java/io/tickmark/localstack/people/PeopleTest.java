package io.tickmark.localstack.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.localstack.StackException;
import org.junit.jupiter.api.Test;

class PeopleTest {

    @Test
    void everyRoleHasADemoUser() {
        People people = People.ofTheDemo();

        assertThat(people.withRole("compliance-lead").id()).isEqualTo("lena");
        for (String role : new String[] {
            "control-owner", "it-security", "legal", "hr", "executive", "auditor", "manager", "admin", "operator"
        }) {
            assertThat(people.withRole(role).roles()).contains(role);
        }
    }

    @Test
    void auditorsBelongToAFirmOperatorsToNobodyAndOnlyTheFirstOrganisationUsesTasklist() {
        People demo = People.ofTheDemo();
        assertThat(demo.organisation()).isEqualTo("acme");
        assertThat(demo.all()).allSatisfy(person -> {
            boolean auditor = person.roles().contains("auditor");
            boolean outside = auditor || person.roles().contains("operator");
            assertThat(person.firm() != null).isEqualTo(auditor);
            assertThat(person.tenant() == null).isEqualTo(outside);
            assertThat(demo.useTasklist(person)).isEqualTo("acme".equals(person.tenant()));
        });
    }

    @Test
    void anUnknownRoleIsAnsweredWithTheKnownOnes() {
        People people = People.ofTheDemo();

        assertThatThrownBy(() -> people.withRole("wizard"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("'wizard'")
                .hasMessageContaining("compliance-lead, control-owner");
    }

    @Test
    void whatIsWrongInTheFileIsNamed() {
        assertThatThrownBy(() -> People.parse("tickmark: {people: [{id: x, roles: [admin]}]}"))
                .hasMessageContaining("lacks an id, a name or roles")
                .hasMessageContaining("id=x");
        assertThatThrownBy(() -> People.parse(
                        "tickmark: {people: [{id: x, name: A, roles: [hr]}, {id: x, name: B, roles: [hr]}]}"))
                .hasMessageContaining("same id");
        assertThatThrownBy(() -> People.parse("people: []")).hasMessageContaining("tickmark.people");
        assertThatThrownBy(() -> People.parse("a: [")).hasMessageContaining("not valid YAML");
    }
}
