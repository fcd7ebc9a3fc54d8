@NullMarked
package io.tickmark.models.paths;

import org.jspecify.annotations.NullMarked;
