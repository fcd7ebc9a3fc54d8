package io.tickmark.engagement.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Role;
import io.tickmark.support.people.PeopleProvider;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The identity provider's roles that count are the product's. */
class RolesOfTheProviderTest {

    @Test
    void areAllThatSomebodyCanHave() {
        PeopleProvider provider = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("tickmark.people-provider", PeopleProvider.class);

        assertThat(provider.roles())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values())
                        .filter(role -> role != Role.SYSTEM)
                        .map(Role::key)
                        .toList());
    }
}
