/** Tests of the read side against a real log. */
@NullMarked
package io.tickmark.projections;

import org.jspecify.annotations.NullMarked;
