@NullMarked
package io.tickmark.engagement.planning;

import org.jspecify.annotations.NullMarked;
