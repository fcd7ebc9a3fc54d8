/** Who may do what. */
@NullMarked
package io.tickmark.projections.people;

import org.jspecify.annotations.NullMarked;
