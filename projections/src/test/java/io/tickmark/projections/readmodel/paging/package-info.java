@NullMarked
package io.tickmark.projections.readmodel.paging;

import org.jspecify.annotations.NullMarked;
