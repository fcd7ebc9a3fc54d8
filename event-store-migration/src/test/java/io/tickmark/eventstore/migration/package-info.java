/** Axon's stock tables, filled by Axon's stock engine, brought into the log. */
@NullMarked
package io.tickmark.eventstore.migration;

import org.jspecify.annotations.NullMarked;
