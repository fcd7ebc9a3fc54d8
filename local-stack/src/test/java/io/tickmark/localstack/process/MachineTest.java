package io.tickmark.localstack.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.localstack.StackException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MachineTest {

    private static final long GIGABYTE = 1L << 30;

    @Test
    void enoughIsEnough() {
        assertThatCode(() -> machine(4 * GIGABYTE, 2 * GIGABYTE).require(1)).doesNotThrowAnyException();
    }

    @Test
    void tooLittleMemoryIsSaidWithWhatToDo() {
        assertThatThrownBy(() -> machine(4 * GIGABYTE - 1, 9 * GIGABYTE).require(1))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("the stack needs 4.0 GB")
                .hasMessageContaining("Close other programs");
    }

    @Test
    void whatRunsAlreadyIsNotAskedForAgain() {
        assertThatCode(() -> machine(GIGABYTE, 9 * GIGABYTE).require(0.25)).doesNotThrowAnyException();
    }

    @Test
    void tooLittleDiskIsSaidWithWhatToDo() {
        assertThatThrownBy(() -> machine(9 * GIGABYTE, 2 * GIGABYTE - 1).require(0.25))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("TICKMARK_HOME");
    }

    @Test
    void memoryThatTheSystemDoesNotTellIsNotGuessed() {
        assertThatCode(() -> new Machine(OptionalLong.empty(), 9 * GIGABYTE).require(1))
                .doesNotThrowAnyException();
    }

    private static Machine machine(long memory, long disk) {
        return new Machine(OptionalLong.of(memory), disk);
    }
}
