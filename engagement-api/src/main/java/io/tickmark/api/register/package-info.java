/** Registers: facts that are recorded, revised, withdrawn, reviewed by a second person and read back. */
@NullMarked
package io.tickmark.api.register;

import org.jspecify.annotations.NullMarked;
