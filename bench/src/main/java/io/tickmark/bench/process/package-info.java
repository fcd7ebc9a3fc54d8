/** Our engagement processes beside the same processes with workers that do nothing. */
@NullMarked
package io.tickmark.bench.process;

import org.jspecify.annotations.NullMarked;
