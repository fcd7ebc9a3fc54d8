/** Whether memory stays flat under load. */
@NullMarked
package io.tickmark.bench.memory;

import org.jspecify.annotations.NullMarked;
