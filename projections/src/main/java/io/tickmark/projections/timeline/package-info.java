/** What happened in an engagement, in order, in plain words. */
@NullMarked
package io.tickmark.projections.timeline;

import org.jspecify.annotations.NullMarked;
