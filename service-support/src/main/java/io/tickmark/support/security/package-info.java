/** Bearer tokens, and who calls. */
@NullMarked
package io.tickmark.support.security;

import org.jspecify.annotations.NullMarked;
