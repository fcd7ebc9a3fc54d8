/** Files that others rely on, held against the code by tests. */
@NullMarked
package io.tickmark.testservers.approved;

import org.jspecify.annotations.NullMarked;
