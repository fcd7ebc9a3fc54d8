/** Reads a control list from a file: all of it, or a reason for every row that cannot be taken (R22). */
@NullMarked
package io.tickmark.engagement.control.importing;

import org.jspecify.annotations.NullMarked;
