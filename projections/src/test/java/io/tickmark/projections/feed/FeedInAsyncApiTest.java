package io.tickmark.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Event;
import io.tickmark.api.EventTypes;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.story.AnyEvents;
import io.tickmark.story.PermittedEvents;
import io.tickmark.testservers.approved.AsyncApi;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/asyncapi.yaml tells readers of the feed what the code does: topic, key, attributes and the type of every event. */
class FeedInAsyncApiTest {

    private static final String MESSAGE = "/components/messages/domainEvent";

    private final AsyncApi document = AsyncApi.read();
    private final JsonNode ofEveryCloudEvent = document.at("/components/schemas/cloudEvent");
    private final JsonNode ofTheFeed = document.at(MESSAGE + "/payload/allOf/1");

    FeedInAsyncApiTest() throws IOException {}

    @Example
    void topic() {
        assertThat(document.text("/channels/events/address")).isEqualTo(KafkaFeed.TOPIC);
        assertThat(CloudEvents.CONTENT_TYPE).startsWith(document.text("/defaultContentType") + ";");
    }

    @Property(tries = 300)
    void everyEventHasTheKeyAndTheAttributesThatAreTold(@ForAll("events") Event event) {
        Instant now = Instant.parse("2027-01-12T09:30:00Z");
        JsonNode message = JsonMapper.shared()
                .readTree(CloudEvents.of(new Fact(4711, "id", 1, now, now, "lena", "compliance-lead", event)));

        assertThat(message.propertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ofEveryCloudEvent, ofTheFeed)
                        .flatMap(schema -> schema.path("properties").propertyNames().stream())
                        .distinct()
                        .toList())
                .containsAll(Stream.of(ofEveryCloudEvent, ofTheFeed)
                        .flatMap(schema -> schema.path("required").valueStream())
                        .map(JsonNode::asString)
                        .toList());
        assertThat(message.path("type").asString())
                .matches(ofTheFeed.at("/properties/type/pattern").asString());
        assertThat(message.path("position").asString())
                .matches(ofTheFeed.at("/properties/position/pattern").asString());
        assertThat(event.key())
                .isEqualTo(message.path("data").path(keyOf(event)).asString());
    }

    /** By which of its fields an event is keyed. */
    private String keyOf(Event event) {
        String name = EventTypes.nameOf(event.getClass());
        return document.text(MESSAGE + "/bindings/kafka/key/x-field/" + name.substring(0, name.indexOf('.')));
    }

    @Provide
    Arbitrary<Event> events() {
        return new AnyEvents(Map.of()).of(new PermittedEvents().types());
    }
}
