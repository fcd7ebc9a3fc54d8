/** Readers miss nothing: where Axon's stock engine skips events, counted, and that ours does not. */
@NullMarked
package io.tickmark.eventstore.nothingskipped;

import org.jspecify.annotations.NullMarked;
