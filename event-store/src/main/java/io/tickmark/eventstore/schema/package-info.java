/** The tables of the log and of the service: brought up to date at a service's start or by a job, and looked at before it begins. */
@NullMarked
package io.tickmark.eventstore.schema;

import org.jspecify.annotations.NullMarked;
