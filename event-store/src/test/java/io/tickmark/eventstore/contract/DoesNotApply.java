package io.tickmark.eventstore.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves out an inherited test and says why; the report shows it as skipped, with the reason. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(DoesNotApply.All.class)
@ExtendWith(DoesNotApply.Condition.class)
public @interface DoesNotApply {

    /** The name of the inherited method. */
    String test();

    String because();

    /** Several of them. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @ExtendWith(DoesNotApply.Condition.class)
    @interface All {
        DoesNotApply[] value();
    }

    /** Skips the named tests. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String method = context.getTestMethod().map(m -> m.getName()).orElse("");
            return Arrays.stream(context.getRequiredTestClass().getAnnotationsByType(DoesNotApply.class))
                    .filter(exception -> exception.test().equals(method))
                    .findFirst()
                    .map(exception -> ConditionEvaluationResult.disabled(exception.because()))
                    .orElseGet(() -> ConditionEvaluationResult.enabled("applies"));
        }
    }
}
