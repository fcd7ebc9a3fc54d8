/** The language of Tickmark: what every command and every event has in common. Records only, no framework. */
@NullMarked
package io.tickmark.api;

import org.jspecify.annotations.NullMarked;
