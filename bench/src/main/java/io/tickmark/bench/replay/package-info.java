/** How fast a log is read again from its beginning. */
@NullMarked
package io.tickmark.bench.replay;

import org.jspecify.annotations.NullMarked;
