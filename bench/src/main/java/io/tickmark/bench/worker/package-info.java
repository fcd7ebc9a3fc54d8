/** A contender in a process of its own, and what it is told to do. */
@NullMarked
package io.tickmark.bench.worker;

import org.jspecify.annotations.NullMarked;
