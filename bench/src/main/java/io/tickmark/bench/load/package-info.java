/** The work that everybody is given: who decides what about which control, always the same for the same seed. */
@NullMarked
package io.tickmark.bench.load;

import org.jspecify.annotations.NullMarked;
