package io.tickmark.engagement.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tickmark.api.Role;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweringAuditorTest {

    private static final Instant SENT = Instant.parse("2027-03-01T12:00:00Z");
    private static final String GOOD = "Bearer ada/northgate/2027-03-01T12:00:00Z";
    private static final AuditorAction ACCEPT = AuditorAction.ACCEPT;
    private static final AuditorAction CONCLUDE = AuditorAction.CONCLUDE;

    private final AnsweringAuditor auditors = new AnsweringAuditor(
            new PeopleDirectory(List.of(
                    new Person("ada", "Ada", null, Set.of("auditor", "admin"), null, "northgate"),
                    new Person("zoe", "Zoe", null, Set.of("auditor"), null, "southbank"),
                    new Person("lena", "Lena", null, Set.of("compliance-lead"), "acme", null))),
            TokensForTests.shown());

    @ParameterizedTest
    @EnumSource(names = {"ANSWER", "CONCLUDE", "FORM_OPINION", "ISSUE_REPORT"})
    void anAnswerThatDecidesNeedsAToken(AuditorAction answer) {
        assertThat(refusal(answer, "ada").rule()).isEqualTo("PROOF");

        Actor actor = actor(answer, "ada", GOOD);
        assertThat(actor.id()).isEqualTo("ada");
        assertThat(actor.firm()).isEqualTo("northgate");
        assertThat(actor.roles()).containsExactly(Role.AUDITOR);
        assertThat(actor.identification())
                .isEqualTo(
                        Identification.token(Identification.Channel.KAFKA, TokensForTests.ISSUER, TokensForTests.ID));
    }

    @Test
    void aFirmMayVouchForTheNameWhereNothingIsDecided() {
        assertThat(actor(ACCEPT, "ada").identification()).isEqualTo(Identification.firm());
        assertThat(actor(AuditorAction.RETURN, "ada").roles()).containsExactly(Role.AUDITOR);
        assertThat(refusal(ACCEPT, "zoe").rule()).isEqualTo("ROLE");
        assertThat(refusal(ACCEPT, "lena").rule()).isEqualTo("ROLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer ada/northgate/2027-03-01T11:59:59Z",
                "Bearer abel/northgate/2027-03-01T12:00:00Z",
                "Bearer ada/northgate/2027-03-01T12:00:00Z more",
                "Basic YWRhOmFkYQ==",
                "ada/northgate/2027-03-01T12:00:00Z",
                ""
            })
    void aTokenThatProvesNothingIsRefusedForWhateverAnswer(String header) {
        assertThat(refusal(CONCLUDE, "ada", header).rule()).isEqualTo("PROOF");
        assertThat(refusal(ACCEPT, "ada", header).rule()).isEqualTo("PROOF");
    }

    @Test
    void whoBelongsToNoFirmIsNoAuditor() {
        assertThat(refusal(CONCLUDE, "ada", "Bearer ada//2027-03-01T12:00:00Z").rule())
                .isEqualTo("ROLE");
    }

    /** A firm learns nothing from it: whoever is another's is as unknown as whoever is nobody. */
    @Test
    void aFirmAnswersByItsOwnAuditorsOnly() {
        assertThat(refusal(ACCEPT, "zoe").rule()).isEqualTo("ROLE");
        assertThat(refusal(ACCEPT, "zoe").getMessage())
                .isEqualTo(String.valueOf(refusal(ACCEPT, "bob").getMessage()).replace("bob", "zoe"));
        assertThat(refusal(CONCLUDE, "zoe", "Bearer zoe/southbank/2027-03-01T12:00:00Z")
                        .rule())
                .isEqualTo("ROLE");
    }

    @Test
    void twoTokensProveNobody() {
        assertThat(refusal(CONCLUDE, "ada", GOOD, GOOD).rule()).isEqualTo("PROOF");
    }

    @Test
    void theSendersOwnTimeProvesNothing() {
        RuleViolation refusal = catchThrowableOfType(
                RuleViolation.class,
                () -> auditors.of(message(TimestampType.CREATE_TIME, GOOD), received(CONCLUDE, "ada")));

        assertThat(refusal.rule()).isEqualTo("PROOF");
        assertThat(refusal.getMessage()).contains("LogAppendTime");
    }

    private Actor actor(AuditorAction answer, String named, String... headers) {
        return auditors.of(message(TimestampType.LOG_APPEND_TIME, headers), received(answer, named));
    }

    private RuleViolation refusal(AuditorAction answer, String named, String... headers) {
        return catchThrowableOfType(RuleViolation.class, () -> actor(answer, named, headers));
    }

    private static ReceivedAnswer received(AuditorAction action, String named) {
        return new ReceivedAnswer("urn:x", "1", named, action, new WorkItemCommand.Accept(Answers.WORK_ITEM));
    }

    private static ConsumerRecord<byte[], byte[]> message(TimestampType time, String... authorizations) {
        RecordHeaders headers = new RecordHeaders();
        for (String authorization : authorizations) {
            headers.add("authorization", Answers.bytes(authorization));
        }
        return new ConsumerRecord<>(
                new FirmTopics("northgate").answers(),
                0,
                7,
                SENT.toEpochMilli(),
                time,
                0,
                0,
                null,
                Answers.bytes(""),
                headers,
                Optional.empty());
    }
}
