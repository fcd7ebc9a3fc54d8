@NullMarked
package io.tickmark.localstack.process;

import org.jspecify.annotations.NullMarked;
