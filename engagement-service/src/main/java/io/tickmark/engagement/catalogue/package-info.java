/** The criteria of the five trust services categories, as data. */
@NullMarked
package io.tickmark.engagement.catalogue;

import org.jspecify.annotations.NullMarked;
