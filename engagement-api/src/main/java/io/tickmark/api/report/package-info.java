/** Management's assertion, the opinion and the issued report. */
@NullMarked
package io.tickmark.api.report;

import org.jspecify.annotations.NullMarked;
