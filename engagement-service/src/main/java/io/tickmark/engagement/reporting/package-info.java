/** Assertion, opinion and report, as the process asks for them. */
@NullMarked
package io.tickmark.engagement.reporting;

import org.jspecify.annotations.NullMarked;
