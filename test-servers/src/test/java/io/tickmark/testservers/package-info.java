@NullMarked
package io.tickmark.testservers;

import org.jspecify.annotations.NullMarked;
