package io.tickmark.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** What every model promises to the service and to the people who work with it. */
class RulesTest {

    private static final Set<String> ROLES =
            Set.of("compliance-lead", "control-owner", "it-security", "legal", "hr", "executive", "manager", "admin");

    private static final Pattern FORBIDDEN =
            Pattern.compile("certif|\\bpass(ed|es)?\\b|\\bfail(ed|s)?\\b|aicpa|soc ii\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void everyUserTaskHasItsFormItsRolesAndItsListener() {
        assertThat(Models.everywhere("userTask"))
                .hasSize(UserTask.values().length)
                .allSatisfy(task -> {
                    assertThat(Models.zeebe(task, "userTask")).hasSize(1);
                    assertThat(one(task, "formDefinition").getAttribute("formId"))
                            .isEqualTo(task.getAttribute("id"));
                    assertThat(ROLES)
                            .containsAll(Arrays.asList(one(task, "assignmentDefinition")
                                    .getAttribute("candidateGroups")
                                    .split(",")));
                    assertThat(Models.zeebe(task, "executionListener"))
                            .extracting(listener ->
                                    listener.getAttribute("eventType") + " " + listener.getAttribute("type"))
                            .containsExactly("start " + JobType.SHOW_FORM.key(), "end " + JobType.NOTE_DECISION.key());
                });
    }

    @Test
    void everyCompletionIsRecordedAndARejectedOneComesBack() {
        assertThat(Models.everywhere("userTask"))
                .hasSize(UserTask.values().length)
                .allSatisfy(task -> {
                    Element service = targetOf(task);
                    assertThat(service.getLocalName()).isEqualTo("serviceTask");
                    Element boundary = Models.bpmn(root(task), "boundaryEvent").stream()
                            .filter(event -> event.getAttribute("attachedToRef").equals(service.getAttribute("id")))
                            .findFirst()
                            .orElseThrow();
                    assertThat(Models.bpmn(boundary, "errorEventDefinition")).hasSize(1);
                    assertThat(targetOf(boundary)).isSameAs(task);
                    assertThat(one(boundary, "output").getAttribute("target")).isEqualTo("rejection");
                    assertThat(one(task, "assignmentDefinition").getAttribute("assignee"))
                            .contains("rejection.by");
                });
        assertThat(Models.everywhere("error"))
                .extracting(error -> error.getAttribute("errorCode"))
                .containsOnly("rejected");
    }

    @ParameterizedTest
    @EnumSource
    void atMostOneUserTaskIsOpenInOneInstance(ProcessId process) {
        Element root = Models.read(WorkflowResources.of(process));
        if (Models.bpmn(root, "userTask").isEmpty()) {
            return;
        }
        assertThat(Models.bpmn(root, "parallelGateway")).isEmpty();
        assertThat(Models.bpmn(root, "inclusiveGateway")).isEmpty();
        assertThat(Models.bpmn(root, "multiInstanceLoopCharacteristics"))
                .allSatisfy(
                        loop -> assertThat(loop.getParentNode().getLocalName()).isEqualTo("callActivity"));
        assertThat(Models.bpmn(root, "boundaryEvent"))
                .filteredOn(event -> event.getAttribute("cancelActivity").equals("false"))
                .allSatisfy(event ->
                        assertThat(targetOf(targetOf(event)).getLocalName()).isEqualTo("endEvent"));
    }

    /** Whoever may start a process by hand starts one that is about nothing: these two cannot be started so. */
    @ParameterizedTest
    @EnumSource(names = {"ENGAGEMENT", "MONITORING"})
    void whatIsAboutSomethingStartsByMessageOnly(ProcessId process) {
        List<Element> starts = Models.bpmn(Models.read(WorkflowResources.of(process)), "startEvent").stream()
                .filter(start -> start.getParentNode().getLocalName().equals("process"))
                .toList();
        assertThat(starts).hasSize(1);
        assertThat(Models.bpmn(starts.getFirst(), "messageEventDefinition")).hasSize(1);
    }

    @Test
    void jobsAreTriedAgainAndCallsShareNothingUnasked() {
        assertThat(Models.everywhere("serviceTask"))
                .allSatisfy(task -> assertThat(
                                Integer.parseInt(one(task, "taskDefinition").getAttribute("retries")))
                        .isGreaterThanOrEqualTo(3));
        assertThat(Models.everywhere("callActivity")).isNotEmpty().allSatisfy(call -> {
            Element called = one(call, "calledElement");
            assertThat(ProcessId.ofKey(called.getAttribute("processId"))).isNotNull();
            assertThat(called.getAttribute("propagateAllChildVariables")).isEqualTo("false");
            assertThat(called.getAttribute("propagateAllParentVariables")).isEqualTo("false");
            assertThat(called.getAttribute("bindingType")).isEqualTo("deployment");
        });
    }

    @Test
    void gatewaysAskAndFlowsAnswer() {
        assertThat(Models.everywhere("exclusiveGateway")
                        .filter(gateway -> outgoing(gateway).size() > 1))
                .isNotEmpty()
                .allSatisfy(gateway -> {
                    assertThat(gateway.getAttribute("name")).endsWith("?");
                    assertThat(outgoing(gateway)).allSatisfy(flow -> {
                        assertThat(flow.getAttribute("name")).isNotBlank();
                        assertThat(Models.bpmn(flow, "conditionExpression")).hasSize(1);
                    });
                });
    }

    @Test
    void nothingSaysWhatAnExaminationDoesNotSay() {
        assertThat(WorkflowResources.all())
                .allSatisfy(resource -> assertThat(new String(resource.bytes(), StandardCharsets.UTF_8))
                        .doesNotContainPattern(FORBIDDEN));
    }

    private static Element one(Element parent, String extension) {
        List<Element> found = Models.zeebe(parent, extension);
        assertThat(found).as(parent.getAttribute("id") + " " + extension).hasSize(1);
        return found.getFirst();
    }

    private static Element root(Element element) {
        return element.getOwnerDocument().getDocumentElement();
    }

    private static List<Element> outgoing(Element element) {
        return Models.bpmn(root(element), "sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(element.getAttribute("id")))
                .toList();
    }

    private static Element targetOf(Element element) {
        String target = outgoing(element).getFirst().getAttribute("targetRef");
        return Stream.of("userTask", "serviceTask", "endEvent", "exclusiveGateway", "subProcess", "callActivity")
                .flatMap(kind -> Models.bpmn(root(element), kind).stream())
                .filter(node -> node.getAttribute("id").equals(target))
                .findFirst()
                .orElseThrow();
    }
}
