/** Reads that matter are recorded before their answer leaves. */
@NullMarked
package io.tickmark.support.access;

import org.jspecify.annotations.NullMarked;
