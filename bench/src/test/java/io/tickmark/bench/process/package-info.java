@NullMarked
package io.tickmark.bench.process;

import org.jspecify.annotations.NullMarked;
