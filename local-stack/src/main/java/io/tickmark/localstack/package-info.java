/** The whole product on one machine, on real components, each in its own operating system process. */
@NullMarked
package io.tickmark.localstack;

import org.jspecify.annotations.NullMarked;
