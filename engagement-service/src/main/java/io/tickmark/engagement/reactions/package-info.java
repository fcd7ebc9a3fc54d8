/** What follows by itself from an event, in its transaction. */
@NullMarked
package io.tickmark.engagement.reactions;

import org.jspecify.annotations.NullMarked;
