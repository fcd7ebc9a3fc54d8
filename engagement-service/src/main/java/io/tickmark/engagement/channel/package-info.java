/** The channel to audit firms: work items out, answers in. */
@NullMarked
package io.tickmark.engagement.channel;

import org.jspecify.annotations.NullMarked;
