@NullMarked
package io.tickmark.api;

import org.jspecify.annotations.NullMarked;
