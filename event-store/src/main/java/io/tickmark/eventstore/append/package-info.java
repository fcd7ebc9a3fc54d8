/** How events get into the log: one statement per transaction, shared by all who append at the same moment. */
@NullMarked
package io.tickmark.eventstore.append;

import org.jspecify.annotations.NullMarked;
