@NullMarked
package io.tickmark.projections.check;

import org.jspecify.annotations.NullMarked;
