/** What reads several families to open the next phase, and says what is missing: readiness, the baseline, open gaps, fieldwork, follow-ups. */
@NullMarked
package io.tickmark.engagement.gates;

import org.jspecify.annotations.NullMarked;
