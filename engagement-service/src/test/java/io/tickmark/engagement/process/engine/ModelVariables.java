package io.tickmark.engagement.process.engine;

import io.tickmark.models.JobType;
import io.tickmark.models.ModelResource;
import io.tickmark.models.UserTask;
import io.tickmark.models.WorkflowResources;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which variables the process models read and write. */
final class ModelVariables {

    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?!\\w*\\s*\\()");
    private static final Set<String> WORDS_OF_FEEL = Set.of("if", "then", "else", "null", "true", "false", "and", "or");

    private final List<Document> processes = WorkflowResources.all().stream()
            .filter(model -> model.name().endsWith(".bpmn"))
            .map(ModelVariables::parse)
            .toList();

    /** Every variable that a FEEL expression names. */
    Set<String> read() {
        return elements("*")
                .flatMap(ModelVariables::expressions)
                .map(feel -> STRING.matcher(feel).replaceAll(""))
                .flatMap(feel -> NAME.matcher(feel).results().map(MatchResult::group))
                .filter(name -> !WORDS_OF_FEEL.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the models set without a form: by mappings, results of decisions, elements of a multi-instance. */
    Set<String> ownVariables() {
        Stream<String> mapped = elements("input", "output")
                .filter(mapping -> !isOfUserTask(mapping))
                .map(mapping -> mapping.getAttribute("target"));
        Stream<String> named = elements("*")
                .flatMap(element -> Stream.of("inputElement", "resultVariable").map(element::getAttribute))
                .filter(name -> !name.isEmpty());
        return Stream.concat(mapped, named).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of a task's form. */
    Set<String> fieldsOf(UserTask task) {
        JsonNode form = JsonMapper.shared().readTree(new ModelResource("forms/" + task.key() + ".form").bytes());
        return form.path("components")
                .valueStream()
                .flatMap(component -> Stream.of("key", "path")
                        .map(name -> component.path(name).asString("")))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The user tasks whose completion leads to this job. */
    List<UserTask> tasksBefore(JobType job) {
        List<UserTask> tasks = new ArrayList<>();
        elements("userTask")
                .filter(task -> elements("sequenceFlow")
                        .anyMatch(flow -> flow.getAttribute("sourceRef").equals(task.getAttribute("id"))
                                && flow.getAttribute("targetRef").equals(job.key())))
                .forEach(task -> tasks.add(UserTask.ofKey(task.getAttribute("id"))));
        return tasks;
    }

    private Stream<Element> elements(String... names) {
        return processes.stream()
                .flatMap(process -> Stream.of(names)
                        .map(name -> process.getElementsByTagNameNS("*", name))
                        .flatMap(ModelVariables::each));
    }

    private static Stream<String> expressions(Element element) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            texts.add(element.getAttributes().item(i).getNodeValue());
        }
        Node inner = element.getFirstChild();
        if (inner != null && inner.getNodeType() == Node.TEXT_NODE) {
            texts.add(inner.getNodeValue().strip());
        }
        return texts.stream().filter(text -> text.startsWith("="));
    }

    private static boolean isOfUserTask(Element mapping) {
        return "userTask"
                .equals(mapping.getParentNode().getParentNode().getParentNode().getLocalName());
    }

    private static Stream<Element> each(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    private static Document parse(ModelResource model) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(model.bytes()));
        } catch (Exception e) {
            throw new IllegalStateException(model.name(), e);
        }
    }
}
