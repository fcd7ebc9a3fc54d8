/** How each engagement stands. */
@NullMarked
package io.tickmark.projections.engagements;

import org.jspecify.annotations.NullMarked;
