@NullMarked
package io.tickmark.localstack.cli;

import org.jspecify.annotations.NullMarked;
