/** How each work item stands. */
@NullMarked
package io.tickmark.projections.workitems;

import org.jspecify.annotations.NullMarked;
