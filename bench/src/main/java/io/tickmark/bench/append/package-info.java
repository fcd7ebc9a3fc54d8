/** How fast commands become events on the disk. */
@NullMarked
package io.tickmark.bench.append;

import org.jspecify.annotations.NullMarked;
