/** How a gap is planned, mended, verified or accepted, and what falls due for its owner. */
@NullMarked
package io.tickmark.engagement.remediation;

import org.jspecify.annotations.NullMarked;
