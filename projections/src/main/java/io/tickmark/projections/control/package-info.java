/** How each control stands, and every change of it. */
@NullMarked
package io.tickmark.projections.control;

import org.jspecify.annotations.NullMarked;
