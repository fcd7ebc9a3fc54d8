package io.tickmark.engagement.channel;

import static io.tickmark.engagement.channel.Answers.ENGAGEMENT;
import static io.tickmark.engagement.channel.Answers.WORK_ITEM;
import static io.tickmark.engagement.channel.Answers.bytes;
import static io.tickmark.engagement.channel.Answers.event;
import static io.tickmark.engagement.channel.Answers.onEngagement;
import static io.tickmark.engagement.channel.Answers.onWorkItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tickmark.api.Command;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.OpinionSubject;
import io.tickmark.api.report.OpinionType;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.Deviation;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.api.workitem.Procedure;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.rules.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class AnswerReaderTest {

    private static final String RESULT = """
            , "procedures": ["INSPECTION", "REPERFORMANCE"], "design": "SUITABLE", "operation": "DEVIATIONS_NOTED",
            "deviations": [{"item": "Run 3", "description": "Nine days late."}], "summary": "One of five was late.\"""";
    private static final String OPINIONS =
            ", \"opinions\": [{\"subject\": \"DESIGN\", \"type\": \"UNMODIFIED\", \"basis\": \"\", \"affectedCriteria\": []}]";

    private final AnswerReader reader = new AnswerReader(
            JsonMapper.shared(), new AuditorChannelProperties(3, 1, Duration.ofDays(1), DataSize.ofBytes(2_000), true));

    @ParameterizedTest
    @MethodSource
    void everyActionIsACommand(String data, Command expected) {
        assertThat(reader.read(bytes(event("1", data))).command()).isEqualTo(expected);
    }

    static Stream<Arguments> everyActionIsACommand() {
        return Stream.of(
                Arguments.of(onWorkItem("accept", "ada"), new WorkItemCommand.Accept(WORK_ITEM)),
                Arguments.of(
                        onWorkItem("return", "ada") + ", \"reason\": \"No dates.\"",
                        new WorkItemCommand.Return(WORK_ITEM, "No dates.")),
                Arguments.of(
                        onWorkItem("answer", "ada") + RESULT,
                        new WorkItemCommand.Answer(
                                WORK_ITEM,
                                new TestResult(
                                        Set.of(Procedure.INSPECTION, Procedure.REPERFORMANCE),
                                        DesignConclusion.SUITABLE,
                                        OperationConclusion.DEVIATIONS_NOTED,
                                        List.of(new Deviation("Run 3", "Nine days late.")),
                                        "One of five was late."))),
                Arguments.of(
                        onWorkItem("answer", "ada") + RESULT.replace("\"operation\": \"DEVIATIONS_NOTED\",", ""),
                        new WorkItemCommand.Answer(
                                WORK_ITEM,
                                new TestResult(
                                        Set.of(Procedure.INSPECTION, Procedure.REPERFORMANCE),
                                        DesignConclusion.SUITABLE,
                                        null,
                                        List.of(new Deviation("Run 3", "Nine days late.")),
                                        "One of five was late."))),
                Arguments.of(onWorkItem("conclude", "abel"), new WorkItemCommand.Conclude(WORK_ITEM)),
                Arguments.of(
                        onEngagement("form-opinion", "ada") + OPINIONS,
                        new ReportCommand.FormOpinion(
                                ENGAGEMENT,
                                List.of(new Opinion(OpinionSubject.DESIGN, OpinionType.UNMODIFIED, "", List.of())))),
                Arguments.of(
                        onEngagement("issue-report", "abel") + ", \"reportDate\": \"2028-02-10\", \"sha256\": \"ab\"",
                        new ReportCommand.Issue(ENGAGEMENT, LocalDate.of(2028, 2, 10), "ab")));
    }

    @Test
    void sourceAndIdMakeTheCommandId() {
        ReceivedAnswer received = reader.read(bytes(Answers.accept("41", "ada")));
        assertThat(received.actor()).isEqualTo("ada");
        assertThat(received.commandId(new FirmTopics("northgate"))).isEqualTo("kafka-northgate#urn:northgate-cpa#41");
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNoAnswerIsRefusedWithItsField(String value, String field) {
        assertThat(refusal(bytes(value)).facts()).containsEntry("field", field);
    }

    static Stream<Arguments> whatIsNoAnswerIsRefusedWithItsField() {
        String accept = Answers.accept("1", "ada");
        String answer = event("1", onWorkItem("answer", "ada") + RESULT);
        String opinion = event("1", onEngagement("form-opinion", "ada") + OPINIONS);
        return Stream.of(
                Arguments.of("", "message"),
                Arguments.of("accept", "message"),
                Arguments.of("[]", "message"),
                Arguments.of(accept + "{}", "message"),
                Arguments.of(accept.replace("\"1\"", "\"1\", \"id\": \"2\""), "message"),
                Arguments.of("[".repeat(1_900), "message"),
                Arguments.of(accept + " ".repeat(2_000), "message"),
                Arguments.of(accept.replace("1.0", "0.3"), "specversion"),
                Arguments.of(accept.replace("answer.v1", "answer.v2"), "type"),
                Arguments.of(accept.replace("\"1\"", "\"\""), "id"),
                Arguments.of(accept.replace("\"1\"", "7"), "id"),
                Arguments.of(accept.replace("urn:", "urn "), "source"),
                Arguments.of(accept.replace("application/json", "text/plain"), "datacontenttype"),
                Arguments.of(accept.replace("\"data\"", "\"datum\""), "data"),
                Arguments.of(accept.replace("\"ada\"", "null"), "data.actor"),
                Arguments.of(accept.replace("\"accept\"", "\"submit\""), "data.action"),
                Arguments.of(accept.replace("\"accept\"", "null"), "data.action"),
                Arguments.of(accept.replace("workItemId", "workItem"), "data.workItemId"),
                Arguments.of(accept.replace(WORK_ITEM, ENGAGEMENT), "data.workItemId"),
                Arguments.of(opinion.replace(ENGAGEMENT, "eng-1"), "data.engagementId"),
                Arguments.of(event("1", onWorkItem("return", "ada")), "data.reason"),
                Arguments.of(answer.replace("\"One of five was late.\"", "null"), "data.summary"),
                Arguments.of(answer.replace("\"One of five was late.\"", "5"), "data.summary"),
                Arguments.of(answer.replace("\"INSPECTION\"", "null"), "data.procedures[0]"),
                Arguments.of(answer.replace("\"INSPECTION\"", "2"), "data.procedures[0]"),
                Arguments.of(answer.replace("\"SUITABLE\"", "\"FINE\""), "data.design"),
                Arguments.of(answer.replace("[{", "[null, {"), "data.deviations[0]"),
                Arguments.of(answer.replace("\"item\"", "\"run\""), "data.deviations[0].item"),
                Arguments.of(opinion.replace("[{", "[null, {"), "data.opinions[0]"),
                Arguments.of(
                        opinion.replace("\"affectedCriteria\": []", "\"affectedCriteria\": [null]"),
                        "data.opinions[0].affectedCriteria[0]"),
                Arguments.of(opinion.replace("\"basis\": \"\", ", ""), "data.opinions[0].basis"));
    }

    @Test
    void nothingAndWhatIsNoTextAreRefused() {
        assertThat(refusal(null).getMessage()).isEqualTo("message is empty.");
        assertThat(refusal(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}).rule()).isEqualTo(RuleViolation.INPUT);
        assertThat(refusal("{}".getBytes(StandardCharsets.UTF_16)).rule()).isEqualTo(RuleViolation.INPUT);
    }

    private RuleViolation refusal(byte @Nullable [] value) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> reader.read(value));
        assertThat(refusal.rule()).isEqualTo(RuleViolation.INPUT);
        return refusal;
    }
}
