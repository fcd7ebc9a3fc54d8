/** Whether the read models say what the log says. */
@NullMarked
package io.tickmark.projections.check;

import org.jspecify.annotations.NullMarked;
