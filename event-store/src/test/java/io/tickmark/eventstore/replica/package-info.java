/** Event processors read the log from a standby of the database that is written. */
@NullMarked
package io.tickmark.eventstore.replica;

import org.jspecify.annotations.NullMarked;
