/** The commands of {@code ./tickmark}. */
@NullMarked
package io.tickmark.localstack.cli;

import org.jspecify.annotations.NullMarked;
