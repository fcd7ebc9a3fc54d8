/** The trust services categories. */
@NullMarked
package io.tickmark.api.catalogue;

import org.jspecify.annotations.NullMarked;
