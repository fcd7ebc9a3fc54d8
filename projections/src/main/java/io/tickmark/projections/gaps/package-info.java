/** How each gap stands. */
@NullMarked
package io.tickmark.projections.gaps;

import org.jspecify.annotations.NullMarked;
