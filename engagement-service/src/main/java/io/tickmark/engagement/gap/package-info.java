/** A gap, and how it is mended or lived with. */
@NullMarked
package io.tickmark.engagement.gap;

import org.jspecify.annotations.NullMarked;
