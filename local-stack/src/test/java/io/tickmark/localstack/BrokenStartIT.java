package io.tickmark.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.localstack.component.Component;
import io.tickmark.localstack.process.PortHolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenStartIT {

    @TempDir
    Path directory = Path.of("");

    @Test
    void aComponentThatDiesTakesTheWholeStartDownAndIsNamed() throws Exception {
        StackHome home = new StackHome(directory);
        Files.createDirectories(home.data(Component.KAFKA));
        Files.writeString(home.data(Component.KAFKA).resolve("meta.properties"), "version=nonsense\n");
        LocalStack stack = LocalStack.on(Ports.free(), Installation.around(Path.of("")), home, Progress.SILENT);

        assertThatThrownBy(() -> stack.start(Set.of(Component.POSTGRES, Component.KAFKA)))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("Kafka ended while it was starting")
                .hasMessageContaining(home.log(Component.KAFKA).toString());

        assertThat(stack.running()).isEmpty();
        assertThat(PortHolder.isFree(stack.ports().of(Port.POSTGRES))).isTrue();
    }
}
