/** Kills the database or the writer in the middle of the work, and counts. */
@NullMarked
package io.tickmark.eventstore.crash;

import org.jspecify.annotations.NullMarked;
