@NullMarked
package io.tickmark.bench.load;

import org.jspecify.annotations.NullMarked;
