/** Brings what Axon's stock JDBC tables hold into the log, and compares both sides. */
@NullMarked
package io.tickmark.eventstore.migration;

import org.jspecify.annotations.NullMarked;
