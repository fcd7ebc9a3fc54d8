/** How each component is started, and how it is seen to be ready. */
@NullMarked
package io.tickmark.localstack.component;

import org.jspecify.annotations.NullMarked;
