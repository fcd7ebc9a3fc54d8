/** The one clock, real or simulated. */
@NullMarked
package io.tickmark.support.clock;

import org.jspecify.annotations.NullMarked;
