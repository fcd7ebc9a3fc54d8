/** Tests of what a programme counts. */
@NullMarked
package io.tickmark.api.programme;

import org.jspecify.annotations.NullMarked;
