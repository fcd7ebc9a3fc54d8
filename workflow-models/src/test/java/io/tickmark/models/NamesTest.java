package io.tickmark.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The names in Java and the names in the models are the same, both ways. */
class NamesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void processes() {
        assertThat(attribute("process", "id")).isEqualTo(keys(ProcessId.values(), ProcessId::key));
        Models.all()
                .forEach((process, root) -> assertThat(Models.bpmn(root, "process"))
                        .singleElement()
                        .returns(process.key(), element -> element.getAttribute("id")));
    }

    @Test
    void userTasks() {
        assertThat(attribute("userTask", "id")).isEqualTo(keys(UserTask.values(), UserTask::key));
    }

    @Test
    void jobTypes() {
        Set<String> used = Models.all().values().stream()
                .flatMap(root -> Stream.concat(
                        Models.zeebe(root, "taskDefinition").stream(),
                        Models.zeebe(root, "executionListener").stream()))
                .map(element -> element.getAttribute("type"))
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(keys(JobType.values(), JobType::key));
    }

    @Test
    void aServiceTaskHasTheNameOfItsJob() {
        assertThat(Models.everywhere("serviceTask"))
                .allSatisfy(task -> assertThat(Models.zeebe(task, "taskDefinition"))
                        .singleElement()
                        .returns(task.getAttribute("id"), definition -> definition.getAttribute("type")));
    }

    @Test
    void messages() {
        assertThat(attribute("message", "name")).isEqualTo(keys(MessageName.values(), MessageName::key));
    }

    @Test
    void everyFileIsDeployedAndEveryDeployedFileExists() throws IOException {
        Set<String> listed =
                WorkflowResources.all().stream().map(ModelResource::name).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            Set<String> present = files.filter(Files::isRegularFile)
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
            assertThat(listed).isEqualTo(present);
        }
        assertThat(WorkflowResources.all()).isEqualTo(WorkflowResources.all()).doesNotHaveDuplicates();
    }

    @Test
    void keysAreReadBackAndUnknownOnesRefused() {
        assertThat(JobType.ofKey("note-decision")).isEqualTo(JobType.NOTE_DECISION);
        assertThat(UserTask.ofKey("assess-control")).isEqualTo(UserTask.ASSESS_CONTROL);
        assertThat(ProcessId.ofKey("test-of-control")).isEqualTo(ProcessId.TEST_OF_CONTROL);
        assertThatThrownBy(() -> ProcessId.ofKey("certify")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ModelResource("forms/none.form").bytes()).hasMessageContaining("none.form");
    }

    private static Set<String> attribute(String element, String attribute) {
        return Models.everywhere(element)
                .map((Element found) -> found.getAttribute(attribute))
                .collect(Collectors.toSet());
    }

    private static <T> Set<String> keys(T[] constants, Function<T, String> key) {
        return Arrays.stream(constants).map(key).collect(Collectors.toSet());
    }
}
