/** The names that Java shares with the process models, and the models themselves as resources to deploy. */
@NullMarked
package io.tickmark.models;

import org.jspecify.annotations.NullMarked;
