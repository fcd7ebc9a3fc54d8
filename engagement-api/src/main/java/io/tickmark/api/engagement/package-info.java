/** One SOC 2 examination from planning to closing. */
@NullMarked
package io.tickmark.api.engagement;

import org.jspecify.annotations.NullMarked;
