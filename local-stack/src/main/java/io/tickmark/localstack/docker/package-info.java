/** The same product in containers: what docker/compose.yaml describes, started for the demo. */
@NullMarked
package io.tickmark.localstack.docker;

import org.jspecify.annotations.NullMarked;
