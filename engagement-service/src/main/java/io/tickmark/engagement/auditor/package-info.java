/** The channel to audit firms: work items out, answers in. */
@NullMarked
package io.tickmark.engagement.auditor;

import org.jspecify.annotations.NullMarked;
