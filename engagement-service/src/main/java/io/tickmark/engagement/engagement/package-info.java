/** One examination from planning to closing, and the rules of its gates. */
@NullMarked
package io.tickmark.engagement.engagement;

import org.jspecify.annotations.NullMarked;
