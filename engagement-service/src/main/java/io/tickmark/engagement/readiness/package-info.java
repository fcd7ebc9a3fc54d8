/** How management rates its controls, freezes the baseline and declares that the examination may begin. */
@NullMarked
package io.tickmark.engagement.readiness;

import org.jspecify.annotations.NullMarked;
