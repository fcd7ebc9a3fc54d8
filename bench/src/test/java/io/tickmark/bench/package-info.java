@NullMarked
package io.tickmark.bench;

import org.jspecify.annotations.NullMarked;
