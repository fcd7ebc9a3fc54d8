/** Gaps and their remediation. */
@NullMarked
package io.tickmark.api.gap;

import org.jspecify.annotations.NullMarked;
