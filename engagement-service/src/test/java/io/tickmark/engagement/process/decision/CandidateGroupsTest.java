package io.tickmark.engagement.process.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Role;
import io.tickmark.engagement.command.DecisionRights;
import io.tickmark.models.ModelResource;
import io.tickmark.models.WorkflowResources;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A task is offered to exactly those who may send the commands behind it. */
class CandidateGroupsTest extends ProcessStory {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    @Autowired
    List<Tasks> tasks;

    @Test
    void areThoseWhoMayDecide() throws Exception {
        Map<String, Set<String>> offered = offered();
        Map<String, Set<String>> entitled = new TreeMap<>();
        tasks.stream()
                .flatMap(family -> family.forms().stream())
                .forEach(form -> entitled.put(form.type().key(), rolesOf(form)));

        assertThat(offered).hasSizeGreaterThan(15).isEqualTo(entitled);
    }

    /** The candidate groups of the task before each decision's job. */
    private static Map<String, Set<String>> offered() throws Exception {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (ModelResource model : WorkflowResources.all()) {
            if (model.name().endsWith(".bpmn")) {
                Document process = parse(model);
                all(process, "userTask")
                        .forEach(task -> groups.put(
                                jobBehind(process, task),
                                new TreeSet<>(Arrays.asList(attribute(task, "assignmentDefinition", "candidateGroups")
                                        .split(",")))));
            }
        }
        return groups;
    }

    private static String jobBehind(Document process, Element task) {
        Element flow = all(process, "sequenceFlow")
                .filter(next -> next.getAttribute("sourceRef").equals(task.getAttribute("id")))
                .findFirst()
                .orElseThrow();
        Element step = all(process, "serviceTask")
                .filter(next -> next.getAttribute("id").equals(flow.getAttribute("targetRef")))
                .findFirst()
                .orElseThrow();
        return attribute(step, "taskDefinition", "type");
    }

    /** Those who may send any of the commands that come of the form. */
    private static Set<String> rolesOf(FormDecision<?> form) {
        return form.commands().stream()
                .flatMap(command -> DecisionRights.rolesOf(command).stream())
                .map(Role::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String attribute(Element element, String child, String name) {
        return ((Element) element.getElementsByTagNameNS("*", child).item(0)).getAttribute(name);
    }

    private static Stream<Element> all(Document process, String name) {
        NodeList found = process.getElementsByTagNameNS(BPMN, name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Document parse(ModelResource model) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(model.bytes()));
    }
}
