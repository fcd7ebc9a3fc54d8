/** The read side as a service: how fast it is made again, and how fast it answers. */
@NullMarked
package io.tickmark.bench.readside;

import org.jspecify.annotations.NullMarked;
