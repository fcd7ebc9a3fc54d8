/** The benches of the read side find a service that they can measure. */
@NullMarked
package io.tickmark.bench.readside;

import org.jspecify.annotations.NullMarked;
