/** From raw results to medians, tables, charts and the page. */
@NullMarked
package io.tickmark.bench.report;

import org.jspecify.annotations.NullMarked;
