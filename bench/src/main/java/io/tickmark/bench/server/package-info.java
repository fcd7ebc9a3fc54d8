/** The PostgreSQL server that all contenders share. */
@NullMarked
package io.tickmark.bench.server;

import org.jspecify.annotations.NullMarked;
