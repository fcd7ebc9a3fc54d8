package io.tickmark.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the models as XML, so that tests can ask what is in them. */
public final class Models {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    private Models() {}

    /** The definitions element of every process. */
    public static Map<ProcessId, Element> all() {
        Map<ProcessId, Element> all = new TreeMap<>();
        for (ProcessId process : ProcessId.values()) {
            all.put(process, read(WorkflowResources.of(process)));
        }
        return all;
    }

    public static Element read(ModelResource resource) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(resource.bytes()));
            return document.getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(resource.name(), e);
        }
    }

    /** All BPMN elements of this kind beneath. */
    public static List<Element> bpmn(Element root, String name) {
        return list(root.getElementsByTagNameNS(BPMN, name));
    }

    /** All of the engine's extension elements of this kind beneath. */
    public static List<Element> zeebe(Element root, String name) {
        return list(root.getElementsByTagNameNS(ZEEBE, name));
    }

    /** All BPMN elements of this kind in all processes. */
    public static Stream<Element> everywhere(String name) {
        return all().values().stream().flatMap(root -> bpmn(root, name).stream());
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> (Element) nodes.item(index))
                .toList();
    }
}
