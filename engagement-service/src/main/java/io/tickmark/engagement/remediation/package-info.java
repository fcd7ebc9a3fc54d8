/** How a gap is planned, mended, verified or accepted, and its owner reminded. */
@NullMarked
package io.tickmark.engagement.remediation;

import org.jspecify.annotations.NullMarked;
