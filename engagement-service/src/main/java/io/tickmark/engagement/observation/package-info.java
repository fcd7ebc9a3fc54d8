/** The period of a Type 2 opens and ends. */
@NullMarked
package io.tickmark.engagement.observation;

import org.jspecify.annotations.NullMarked;
