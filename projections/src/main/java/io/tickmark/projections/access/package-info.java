/** Who may read what, and how long a reader waits for what was just written. */
@NullMarked
package io.tickmark.projections.access;

import org.jspecify.annotations.NullMarked;
