@NullMarked
package io.tickmark.engagement;

import org.jspecify.annotations.NullMarked;
