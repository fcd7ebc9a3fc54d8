/** The write side: decides, and writes down what was decided. */
@NullMarked
package io.tickmark.engagement;

import org.jspecify.annotations.NullMarked;
