/** Who is who in an installation. */
@NullMarked
package io.tickmark.support.people;

import org.jspecify.annotations.NullMarked;
