/** A gap, and how it is remediated, deferred or accepted as a risk. */
@NullMarked
package io.tickmark.engagement.gap;

import org.jspecify.annotations.NullMarked;
