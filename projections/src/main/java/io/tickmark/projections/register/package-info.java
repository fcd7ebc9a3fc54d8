/** What is registered, since when, and whether a second person reviewed it. */
@NullMarked
package io.tickmark.projections.register;

import org.jspecify.annotations.NullMarked;
