/** Entry points of the servers that come as libraries. */
@NullMarked
package io.tickmark.localstack.server;

import org.jspecify.annotations.NullMarked;
