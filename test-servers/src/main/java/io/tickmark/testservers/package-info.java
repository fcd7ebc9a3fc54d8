/** Real servers for tests, and the one place that chooses where they run. */
@NullMarked
package io.tickmark.testservers;

import org.jspecify.annotations.NullMarked;
