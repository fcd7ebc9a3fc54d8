@NullMarked
package io.tickmark.engagement.auditor;

import org.jspecify.annotations.NullMarked;
