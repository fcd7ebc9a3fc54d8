/** Axon's event storage on PostgreSQL. Knows nothing of the domain. */
@NullMarked
package io.tickmark.eventstore;

import org.jspecify.annotations.NullMarked;
