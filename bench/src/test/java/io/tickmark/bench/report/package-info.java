@NullMarked
package io.tickmark.bench.report;

import org.jspecify.annotations.NullMarked;
