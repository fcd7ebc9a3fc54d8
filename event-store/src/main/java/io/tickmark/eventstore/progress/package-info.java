/** How far event processors have come, and which of them stand still. */
@NullMarked
package io.tickmark.eventstore.progress;

import org.jspecify.annotations.NullMarked;
