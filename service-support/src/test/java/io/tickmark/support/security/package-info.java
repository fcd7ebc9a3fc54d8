@NullMarked
package io.tickmark.support.security;

import org.jspecify.annotations.NullMarked;
