package io.tickmark.engagement.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.testservers.approved.AsyncApi;
import io.tickmark.testservers.approved.RecordSchema;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** docs/asyncapi.yaml tells an audit firm what the code does: topics, types, headers, and every field that is sent or taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsyncApiTest {

    private static final String FIRM = "northgate-cpa";

    private AsyncApi document;

    @BeforeAll
    void read() throws IOException {
        document = AsyncApi.read();
    }

    @Test
    void topics() {
        FirmTopics topics = new FirmTopics(FIRM);

        assertThat(address("workItems")).isEqualTo(topics.workItems());
        assertThat(address("workItemAnswers")).isEqualTo(topics.answers());
        assertThat(address("rejectedAnswers")).isEqualTo(topics.deadLetters());
    }

    @ParameterizedTest
    @CsvSource({
        "workItemSubmitted, io.tickmark.api.workitem.WorkItemEvent$Submitted, " + WorkItemPublisher.SUBMITTED,
        "opinionRequested, io.tickmark.api.report.ReportEvent$OpinionRequested, " + WorkItemPublisher.OPINION_REQUESTED
    })
    void whatIsSent(String message, Class<?> event, String type) {
        String own = "/components/messages/" + message + "/payload/allOf/1/properties";

        assertThat(document.text(own + "/type/const")).isEqualTo(type);
        assertThat(document.schema(own + "/data")).isEqualTo(RecordSchema.of(event));
    }

    @Test
    void theEnvelope() {
        JsonNode attributes = document.at("/components/schemas/cloudEvent/properties");

        assertThat(attributes.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        RecordSchema.of(CloudEvent.class).path("properties").propertyNames());
        assertThat(attributes.at("/specversion/const").asString()).isEqualTo(CloudEvent.VERSION);
        assertThat(attributes.at("/datacontenttype/const").asString()).isEqualTo(CloudEvent.JSON);
        assertThat(CloudEvent.STRUCTURED).startsWith(document.text("/defaultContentType") + ";");
    }

    @Test
    void answers() {
        String payload = "/components/messages/workItemAnswer/payload/allOf/1/properties";
        Map<String, JsonNode> told = new HashMap<>();
        for (int kind = 0;
                kind < document.at("/components/schemas/answer/oneOf").size();
                kind++) {
            ObjectNode schema = (ObjectNode) document.schema("/components/schemas/answer/oneOf/" + kind);
            told.put(schema.at("/properties/action/const").asString(), withoutEnvelope(schema));
        }
        Map<String, JsonNode> taken = new HashMap<>();
        for (AuditorAction action : AuditorAction.values()) {
            taken.put(action.key(), RecordSchema.of(action.command()));
        }

        assertThat(document.text(payload + "/type/const")).isEqualTo(AnswerReader.TYPE);
        assertThat(told).containsExactlyInAnyOrderEntriesOf(taken);
    }

    /** Which kind of answer it is, and whose, stand beside the fields of every one. */
    private static ObjectNode withoutEnvelope(ObjectNode schema) {
        List<String> envelope = List.of("action", "actor");
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .containsAll(envelope);
        ((ObjectNode) schema.path("properties")).remove(envelope);
        ((ArrayNode) schema.path("required")).removeIf(name -> envelope.contains(name.asString()));
        return schema;
    }

    @Test
    void headers() {
        Set<String> written = Arrays.stream(DeadLetterHeaders.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(AsyncApiTest::value)
                .filter(name -> !name.equals(DeadLetterHeaders.OURS))
                .collect(Collectors.toSet());

        assertThat(document.at("/components/messages/rejectedAnswer/headers/properties")
                        .propertyNames())
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(document.at("/components/messages/workItemAnswer/headers/properties")
                        .propertyNames())
                .containsExactly(AnsweringAuditor.AUTHORIZATION);
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private String address(String channel) {
        return document.text("/channels/" + channel + "/address").replace("{firm}", FIRM);
    }
}
