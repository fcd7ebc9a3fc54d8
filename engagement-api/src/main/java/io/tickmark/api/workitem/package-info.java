/** What the service auditor is asked to look at, and the answers. */
@NullMarked
package io.tickmark.api.workitem;

import org.jspecify.annotations.NullMarked;
