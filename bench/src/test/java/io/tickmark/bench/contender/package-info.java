@NullMarked
package io.tickmark.bench.contender;

import org.jspecify.annotations.NullMarked;
