/** A control, its versions and how it was rated. */
@NullMarked
package io.tickmark.engagement.control;

import org.jspecify.annotations.NullMarked;
