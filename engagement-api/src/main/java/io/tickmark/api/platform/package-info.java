/** What operators do to the installation. It belongs to no service organisation and stands on no timeline. */
@NullMarked
package io.tickmark.api.platform;

import org.jspecify.annotations.NullMarked;
