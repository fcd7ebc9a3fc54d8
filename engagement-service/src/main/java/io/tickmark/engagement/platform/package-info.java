/** What operators do to the installation, written down like every other decision. */
@NullMarked
package io.tickmark.engagement.platform;

import org.jspecify.annotations.NullMarked;
