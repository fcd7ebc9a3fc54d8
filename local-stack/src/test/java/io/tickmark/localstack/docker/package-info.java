/** What is written about the containers, held against what they are. */
@NullMarked
package io.tickmark.localstack.docker;

import org.jspecify.annotations.NullMarked;
