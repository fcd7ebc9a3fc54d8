@NullMarked
package io.tickmark.engagement.closing;

import org.jspecify.annotations.NullMarked;
