/** Measures the event store beside its rivals, in one run, on one server. */
@NullMarked
package io.tickmark.bench;

import org.jspecify.annotations.NullMarked;
