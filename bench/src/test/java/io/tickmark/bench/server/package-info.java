@NullMarked
package io.tickmark.bench.server;

import org.jspecify.annotations.NullMarked;
