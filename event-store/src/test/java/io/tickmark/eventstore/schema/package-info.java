@NullMarked
package io.tickmark.eventstore.schema;

import org.jspecify.annotations.NullMarked;
