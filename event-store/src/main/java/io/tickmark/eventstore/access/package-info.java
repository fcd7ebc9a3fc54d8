/** Who has read what, kept as the event log is kept. */
@NullMarked
package io.tickmark.eventstore.access;

import org.jspecify.annotations.NullMarked;
