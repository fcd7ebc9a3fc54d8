/** A local OpenID Connect issuer for the demo users. */
@NullMarked
package io.tickmark.localstack.issuer;

import org.jspecify.annotations.NullMarked;
