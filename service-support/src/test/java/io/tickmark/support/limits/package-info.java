@NullMarked
package io.tickmark.support.limits;

import org.jspecify.annotations.NullMarked;
