/** Processes, ports, memory and files as the operating system knows them. */
@NullMarked
package io.tickmark.localstack.process;

import org.jspecify.annotations.NullMarked;
