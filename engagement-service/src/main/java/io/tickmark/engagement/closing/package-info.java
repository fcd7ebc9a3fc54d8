/** Follow-ups of deviations, and the closed file. */
@NullMarked
package io.tickmark.engagement.closing;

import org.jspecify.annotations.NullMarked;
