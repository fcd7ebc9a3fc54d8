/** How a read model is kept: a pure fold over the event log, its rows and its checkpoint. */
@NullMarked
package io.tickmark.projections.readmodel;

import org.jspecify.annotations.NullMarked;
