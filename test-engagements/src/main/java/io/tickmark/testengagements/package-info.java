/** Engagements for tests and benches; the product does without. */
@NullMarked
package io.tickmark.testengagements;

import org.jspecify.annotations.NullMarked;
