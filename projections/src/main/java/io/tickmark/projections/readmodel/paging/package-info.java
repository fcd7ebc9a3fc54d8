/** Reading the log in pages that all read models share. */
@NullMarked
package io.tickmark.projections.readmodel.paging;

import org.jspecify.annotations.NullMarked;
