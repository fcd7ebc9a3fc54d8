/** How much anybody may ask for at once: sizes, rates, times and how many costly things run side by side. */
@NullMarked
package io.tickmark.support.limits;

import org.jspecify.annotations.NullMarked;
