/** Registers of tools, commitments, subservice organisations and whatever else is recorded and reviewed. */
@NullMarked
package io.tickmark.engagement.register;

import org.jspecify.annotations.NullMarked;
