/** Whether a long log is as quick to append to as a short one. */
@NullMarked
package io.tickmark.bench.growth;

import org.jspecify.annotations.NullMarked;
