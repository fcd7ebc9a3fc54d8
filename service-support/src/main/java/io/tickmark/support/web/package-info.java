/** Answers that all services give in the same form. */
@NullMarked
package io.tickmark.support.web;

import org.jspecify.annotations.NullMarked;
