/**
 * The demo: a whole Type 2 engagement, driven through the public doors only. The compliance team works in Tasklist, the
 * audit firm answers over Kafka and REST, a manager reads the timeline, and the calendar moves between them.
 */
@NullMarked
package io.tickmark.localstack.demo;

import org.jspecify.annotations.NullMarked;
