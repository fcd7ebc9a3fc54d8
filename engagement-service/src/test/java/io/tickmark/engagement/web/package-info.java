@NullMarked
package io.tickmark.engagement.web;

import org.jspecify.annotations.NullMarked;
