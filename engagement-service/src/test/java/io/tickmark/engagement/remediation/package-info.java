@NullMarked
package io.tickmark.engagement.remediation;

import org.jspecify.annotations.NullMarked;
