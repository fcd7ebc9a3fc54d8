package io.tickmark.engagement.channel;

import static io.tickmark.engagement.channel.Answers.ENGAGEMENT;
import static io.tickmark.engagement.channel.Answers.WORK_ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.command.CommandSamples;
import io.tickmark.engagement.command.CommandSamples.Place;
import io.tickmark.engagement.command.TextGate;
import io.tickmark.engagement.rules.RuleViolation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The door of Kafka: no text of any answer gets in that could not be kept. */
class AnswerTextTest {

    private final JsonMapper json = JsonMapper.shared();
    private final AnswerReader reader = new AnswerReader(
            json, new AuditorChannelProperties(3, 1, Duration.ofDays(1), DataSize.ofKilobytes(256), true));

    @ParameterizedTest
    @MethodSource
    void isRefusedWithItsField(String action, Place place) {
        for (String text : List.of("a\0b", "x".repeat(10_001))) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> send(action, place, text))
                    .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(RuleViolation.INPUT));
        }
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> isRefusedWithItsField() {
        return Stream.of(AuditorAction.values())
                .flatMap(action -> CommandSamples.textsOf(action.command().asSubclass(Record.class)).stream()
                        .map(place -> org.junit.jupiter.params.provider.Arguments.of(action.key(), place)));
    }

    @Test
    void anIdOfAMessageThatIsTooLongIsKeptAsItsDigest() {
        ReceivedAnswer long1 = new ReceivedAnswer(
                "s".repeat(200), "1", "ada", AuditorAction.ACCEPT, new WorkItemCommand.Accept(WORK_ITEM));
        ReceivedAnswer long2 = new ReceivedAnswer(
                "s".repeat(200), "2", "ada", AuditorAction.ACCEPT, new WorkItemCommand.Accept(WORK_ITEM));
        assertThat(long1.commandId(new FirmTopics("northgate")))
                .hasSizeLessThanOrEqualTo(200)
                .isNotEqualTo(long2.commandId(new FirmTopics("northgate")));
    }

    private void send(String action, Place place, String text) {
        ObjectNode data = json.valueToTree(CommandSamples.recordWith(place, text));
        if (data.has("workItemId") && !place.path().equals("workItemId")) {
            data.put("workItemId", WORK_ITEM);
        }
        if (data.has("engagementId") && !place.path().equals("engagementId")) {
            data.put("engagementId", ENGAGEMENT);
        }
        data.put("action", action).put("actor", "ada");
        ObjectNode event = json.createObjectNode()
                .put("specversion", CloudEvent.VERSION)
                .put("type", AnswerReader.TYPE)
                .put("id", "1")
                .put("source", "urn:firm");
        event.set("data", data);
        TextGate.check(reader.read(json.writeValueAsBytes(event)).command(), Map.of());
    }
}
