@NullMarked
package io.tickmark.projections.readmodel;

import org.jspecify.annotations.NullMarked;
