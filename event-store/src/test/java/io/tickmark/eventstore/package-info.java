@NullMarked
package io.tickmark.eventstore;

import org.jspecify.annotations.NullMarked;
