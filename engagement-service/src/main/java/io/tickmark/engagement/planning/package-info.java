/** From the forms of planning and auditor selection to the engagement's decisions. */
@NullMarked
package io.tickmark.engagement.planning;

import org.jspecify.annotations.NullMarked;
