/** The process engine, Zeebe: its jobs and their answers, messages to it, what it exports, and whether it is well. */
@NullMarked
package io.tickmark.engagement.process.engine;

import org.jspecify.annotations.NullMarked;
