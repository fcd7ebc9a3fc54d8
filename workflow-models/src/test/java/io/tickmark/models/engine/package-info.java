@NullMarked
package io.tickmark.models.engine;

import org.jspecify.annotations.NullMarked;
