package io.tickmark.localstack.demo;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A user task as Tasklist shows it.
 *
 * @param definition the task's id in its BPMN model
 */
record Task(String id, String definition, String name, Map<String, JsonNode> variables) {

    JsonNode variable(String variable) {
        return variables.getOrDefault(variable, MissingNode.getInstance());
    }

    String text(String variable, String field) {
        return variable(variable).path(field).asString("");
    }

    /** Whether the last input was refused, so that the task came back. */
    boolean cameBack() {
        return variable("rejection").isObject();
    }
}
