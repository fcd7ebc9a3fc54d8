package io.tickmark.api.engagement;

import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import io.tickmark.api.control.Rating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one control stood when the baseline was taken (R19).
 *
 * @param rating null where nobody has assessed the control in this engagement
 * @param gapId the gap that the assessment found, if any
 */
public record AssessedControl(
        @Refers(Kind.CONTROL) String controlId,
        String code,
        List<String> criteria,
        @Nullable Rating rating,
        @Refers(Kind.GAP) @Nullable String gapId) {}
