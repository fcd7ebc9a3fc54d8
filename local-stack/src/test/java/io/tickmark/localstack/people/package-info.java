@NullMarked
package io.tickmark.localstack.people;

import org.jspecify.annotations.NullMarked;
