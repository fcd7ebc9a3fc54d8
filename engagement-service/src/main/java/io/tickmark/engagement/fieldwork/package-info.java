/** The auditor's examination of each control, as the process asks for it. */
@NullMarked
package io.tickmark.engagement.fieldwork;

import org.jspecify.annotations.NullMarked;
