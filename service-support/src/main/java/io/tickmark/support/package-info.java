/** What every service of the product needs, whatever it is about. */
@NullMarked
package io.tickmark.support;

import org.jspecify.annotations.NullMarked;
