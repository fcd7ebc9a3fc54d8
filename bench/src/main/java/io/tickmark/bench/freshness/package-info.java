/** How soon a reader sees what was written. */
@NullMarked
package io.tickmark.bench.freshness;

import org.jspecify.annotations.NullMarked;
