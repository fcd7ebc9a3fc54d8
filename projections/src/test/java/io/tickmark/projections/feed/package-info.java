@NullMarked
package io.tickmark.projections.feed;

import org.jspecify.annotations.NullMarked;
