/** How each gap stands. */
@NullMarked
package io.tickmark.projections.gap;

import org.jspecify.annotations.NullMarked;
