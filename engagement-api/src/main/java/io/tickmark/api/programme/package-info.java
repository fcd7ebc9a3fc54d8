/** The service organisation's standing programme: its chain of engagements and its standards reviews. */
@NullMarked
package io.tickmark.api.programme;

import org.jspecify.annotations.NullMarked;
