@NullMarked
package io.tickmark.engagement.process;

import org.jspecify.annotations.NullMarked;
