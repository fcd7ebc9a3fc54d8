/** Stands for the write side in tests: tells stories to the real log. */
@NullMarked
package io.tickmark.story;

import org.jspecify.annotations.NullMarked;
