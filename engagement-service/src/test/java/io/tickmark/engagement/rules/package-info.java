@NullMarked
package io.tickmark.engagement.rules;

import org.jspecify.annotations.NullMarked;
