/** The one way by which commands reach an aggregate: who asks, whether they may, and under which id. */
@NullMarked
package io.tickmark.engagement.command;

import org.jspecify.annotations.NullMarked;
