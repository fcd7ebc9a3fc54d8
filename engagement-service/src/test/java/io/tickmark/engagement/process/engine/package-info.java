@NullMarked
package io.tickmark.engagement.process.engine;

import org.jspecify.annotations.NullMarked;
