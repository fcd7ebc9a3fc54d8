/** Whole stories on the whole stack: every component real, nothing mocked. */
@NullMarked
package io.tickmark.localstack.story;

import org.jspecify.annotations.NullMarked;
