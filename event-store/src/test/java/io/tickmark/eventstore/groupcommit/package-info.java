/** Many appends in one commit: nobody's outcome depends on who commits beside them. */
@NullMarked
package io.tickmark.eventstore.groupcommit;

import org.jspecify.annotations.NullMarked;
