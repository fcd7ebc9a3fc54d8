@NullMarked
package io.tickmark.engagement.channel;

import org.jspecify.annotations.NullMarked;
