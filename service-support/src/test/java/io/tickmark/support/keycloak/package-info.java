/** Signing in at a real Keycloak. */
@NullMarked
package io.tickmark.support.keycloak;

import org.jspecify.annotations.NullMarked;
