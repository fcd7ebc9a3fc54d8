/** How each work item stands. */
@NullMarked
package io.tickmark.projections.workitem;

import org.jspecify.annotations.NullMarked;
