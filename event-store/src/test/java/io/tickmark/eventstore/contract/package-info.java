/** Axon's own contract of event storage, and what it leaves open. */
@NullMarked
package io.tickmark.eventstore.contract;

import org.jspecify.annotations.NullMarked;
