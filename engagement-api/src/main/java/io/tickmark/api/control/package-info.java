/** The entity's own controls and their versions. */
@NullMarked
package io.tickmark.api.control;

import org.jspecify.annotations.NullMarked;
