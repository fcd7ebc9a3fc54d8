/** How far the service has come with its work. */
@NullMarked
package io.tickmark.engagement.status;

import org.jspecify.annotations.NullMarked;
