@NullMarked
package io.tickmark.engagement.gates;

import org.jspecify.annotations.NullMarked;
