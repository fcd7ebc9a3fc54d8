/** A stack for integration tests. */
@NullMarked
package io.tickmark.localstack.testkit;

import org.jspecify.annotations.NullMarked;
