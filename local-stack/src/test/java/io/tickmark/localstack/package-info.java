@NullMarked
package io.tickmark.localstack;

import org.jspecify.annotations.NullMarked;
