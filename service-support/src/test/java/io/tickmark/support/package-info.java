@NullMarked
package io.tickmark.support;

import org.jspecify.annotations.NullMarked;
