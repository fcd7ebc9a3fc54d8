/** How far each event processor has come. */
@NullMarked
package io.tickmark.projections.status;

import org.jspecify.annotations.NullMarked;
