@NullMarked
package io.tickmark.engagement.readiness;

import org.jspecify.annotations.NullMarked;
