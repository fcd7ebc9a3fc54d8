/** One service organisation's system, over the years. */
@NullMarked
package io.tickmark.engagement.programme;

import org.jspecify.annotations.NullMarked;
