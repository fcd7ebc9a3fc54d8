/** Encrypted connections, by configuration only. */
@NullMarked
package io.tickmark.localstack.tls;

import org.jspecify.annotations.NullMarked;
