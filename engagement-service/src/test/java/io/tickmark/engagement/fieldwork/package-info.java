/** Tests of the auditor's work. */
@NullMarked
package io.tickmark.engagement.fieldwork;

import org.jspecify.annotations.NullMarked;
