/** Who is measured, each behind the same small interface. */
@NullMarked
package io.tickmark.bench.contender;

import org.jspecify.annotations.NullMarked;
