/** How each engagement stands. */
@NullMarked
package io.tickmark.projections.engagement;

import org.jspecify.annotations.NullMarked;
