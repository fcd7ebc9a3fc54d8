/** What a completed form, or a step of a process, becomes: one command. It knows nothing of the engine that asks. */
@NullMarked
package io.tickmark.engagement.process.decision;

import org.jspecify.annotations.NullMarked;
