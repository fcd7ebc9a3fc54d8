/** What the language was called before. */
@NullMarked
package io.tickmark.api.former;

import org.jspecify.annotations.NullMarked;
