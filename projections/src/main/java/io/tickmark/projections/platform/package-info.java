/** What operators ordered, and how it is carried out on the read side. */
@NullMarked
package io.tickmark.projections.platform;

import org.jspecify.annotations.NullMarked;
