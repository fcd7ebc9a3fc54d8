package io.tickmark.models;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that the process engine has to know.
 *
 * <p>The models name each other by deployment: a running instance keeps to the versions it was deployed with. So
 * <strong>all resources go into one deployment</strong>; the engine refuses them one by one. Deploying unchanged resources
 * again makes no new version.
 */
public final class WorkflowResources {

    private static final String DECISION = "processes/remediation-terms.dmn";

    private WorkflowResources() {}

    /** Forms, decisions and processes, always in the same order. */
    public static List<ModelResource> all() {
        return Stream.of(forms(), Stream.of(DECISION), processes())
                .flatMap(names -> names)
                .map(ModelResource::new)
                .toList();
    }

    /** The file that holds a process, for instance to draw it. */
    public static ModelResource of(ProcessId process) {
        return new ModelResource(fileOf(process));
    }

    private static Stream<String> forms() {
        return Arrays.stream(UserTask.values()).map(task -> "forms/" + task.key() + ".form");
    }

    private static Stream<String> processes() {
        return Arrays.stream(ProcessId.values()).map(WorkflowResources::fileOf);
    }

    private static String fileOf(ProcessId process) {
        return "processes/" + process.key() + ".bpmn";
    }
}
