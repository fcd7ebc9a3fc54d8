/** Assertion, opinion and report. */
@NullMarked
package io.tickmark.engagement.report;

import org.jspecify.annotations.NullMarked;
