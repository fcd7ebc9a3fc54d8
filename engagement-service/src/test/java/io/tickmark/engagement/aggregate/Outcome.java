package io.tickmark.engagement.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Event;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.AxonAssertionError;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** What came of asking. */
public final class Outcome<T> {

    private final ResultValidator<T> result;

    Outcome(ResultValidator<T> result) {
        this.result = result;
    }

    public void yields(Event... events) {
        result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
    }

    public void changesNothing() {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    public void findsNothing() {
        result.expectNoEvents().expectException(AggregateNotFoundException.class);
    }

    /** The refusal, for a look at its facts. */
    public RuleViolation isRefusedBy(String rule) {
        RefusedBy refusal = new RefusedBy(rule);
        result.expectNoEvents().expectException(refusal);
        RuleViolation violation = refusal.seen.getFirst();
        assertThat(violation).hasMessageMatching("(?s).{20,}[.]");
        return violation;
    }

    /** What came of it in a word: yes, same where nothing changed, or a dash where it was refused. */
    String inOneWord() {
        try {
            result.expectSuccessfulHandlerExecution();
        } catch (AxonAssertionError refused) {
            return "-";
        }
        try {
            result.expectNoEvents();
            return "same";
        } catch (AxonAssertionError happened) {
            return "yes";
        }
    }

    private static final class RefusedBy extends TypeSafeMatcher<RuleViolation> {

        private final String rule;
        private final List<RuleViolation> seen = new ArrayList<>();

        RefusedBy(String rule) {
            this.rule = rule;
        }

        @Override
        protected boolean matchesSafely(RuleViolation violation) {
            seen.add(violation);
            return violation.rule().equals(rule);
        }

        @Override
        public void describeTo(Description description) {
            description.appendText("a refusal by " + rule);
        }
    }
}
