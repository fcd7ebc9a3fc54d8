package io.tickmark.engagement.register;

import static io.tickmark.engagement.register.RegisterPast.NONE_SAID;
import static io.tickmark.engagement.register.RegisterPast.OPENED;
import static io.tickmark.engagement.register.RegisterPast.RECORDED;
import static io.tickmark.engagement.register.RegisterPast.REVIEWED;
import static io.tickmark.engagement.register.RegisterPast.VAULT;
import static io.tickmark.engagement.register.RegisterPast.WITHDRAWN;
import static io.tickmark.engagement.register.RegisterPast.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tickmark.api.Event;
import io.tickmark.api.register.EntryKind;
import io.tickmark.api.register.RegisterEvent;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegisterIsSettledTest {

    @Test
    void withAnEntryOrNoneBecauseAndAReview() {
        for (Event[] settled :
                List.of(new Event[] {OPENED, RECORDED, REVIEWED}, new Event[] {OPENED, NONE_SAID, REVIEWED})) {
            assertThatCode(() -> RegisterIsSettled.check(EntryKind.TOOL, after(settled)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void notWithoutOne() {
        unsettled();
        unsettled(OPENED, RECORDED);
        unsettled(OPENED, NONE_SAID);
        unsettled(OPENED, RECORDED, WITHDRAWN);
        unsettled(OPENED, RECORDED, REVIEWED, WITHDRAWN);
        unsettled(OPENED, RECORDED, REVIEWED, recorded(2, VAULT, "lena"));
    }

    @Test
    void anEntryEndsThatThereIsNone() {
        assertThat(after(OPENED, NONE_SAID, RECORDED).noneBecause()).isNull();
        assertThat(after(OPENED, NONE_SAID).noneBecause()).isEqualTo("All by hand.");
    }

    private static void unsettled(Event... events) {
        RuleViolation refusal =
                catchThrowableOfType(RuleViolation.class, () -> RegisterIsSettled.check(EntryKind.TOOL, after(events)));
        assertThat(refusal).as("%s", List.of(events)).isNotNull();
        assertThat(refusal.rule()).isEqualTo("R32");
    }

    private static RegisteredEntries after(Event... events) {
        return RegisteredEntries.of(
                Stream.of(events).map(RegisterEvent.class::cast).toList());
    }
}
