/** How events get out of the log: in order, without gaps, and soon after they were written. */
@NullMarked
package io.tickmark.eventstore.read;

import org.jspecify.annotations.NullMarked;
