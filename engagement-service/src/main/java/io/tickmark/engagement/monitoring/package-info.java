/** What outlives an engagement: the review of the standards and the next examination. */
@NullMarked
package io.tickmark.engagement.monitoring;

import org.jspecify.annotations.NullMarked;
