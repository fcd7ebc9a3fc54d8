/** The read side: what the event log tells, made quick to ask. */
@NullMarked
package io.tickmark.projections;

import org.jspecify.annotations.NullMarked;
