@NullMarked
package io.tickmark.engagement.process.decision;

import org.jspecify.annotations.NullMarked;
