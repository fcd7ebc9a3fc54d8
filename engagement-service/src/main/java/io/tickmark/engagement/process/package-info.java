/** Between the process engine and the domain: jobs become commands, events become messages. */
@NullMarked
package io.tickmark.engagement.process;

import org.jspecify.annotations.NullMarked;
