/** What every aggregate shares: who may address it, and that a command counts once. */
@NullMarked
package io.tickmark.engagement.aggregate;

import org.jspecify.annotations.NullMarked;
