/** The event log for the outside, on Kafka. */
@NullMarked
package io.tickmark.projections.feed;

import org.jspecify.annotations.NullMarked;
