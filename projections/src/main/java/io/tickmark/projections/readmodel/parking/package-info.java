/** What happens to an event that cannot be handled: its partition waits, everything else goes on. */
@NullMarked
package io.tickmark.projections.readmodel.parking;

import org.jspecify.annotations.NullMarked;
