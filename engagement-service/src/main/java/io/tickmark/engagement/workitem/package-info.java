/** The auditor's test of one control. */
@NullMarked
package io.tickmark.engagement.workitem;

import org.jspecify.annotations.NullMarked;
