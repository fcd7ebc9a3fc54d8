package io.tickmark.projections.platform;

import java.time.Instant;
import java.util.Map;

/**
 * Something that an operator ordered.
 *
 * @param at the position in the log
 * @param type what it was, such as platform.skip-ordered
 * @param details what it was about, and why
 */
record ActionRow(String id, long at, Instant recordedAt, String type, String operator, Map<String, Object> details) {}
