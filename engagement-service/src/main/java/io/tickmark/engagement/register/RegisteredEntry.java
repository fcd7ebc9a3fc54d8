package io.tickmark.engagement.register;

import io.tickmark.api.register.Entry;
import java.time.LocalDate;

/**
 * An entry in its newest version.
 *
 * @param version counted from 1
 * @param effectiveFrom the day in UTC from which this version holds
 */
public record RegisteredEntry(Entry entry, int version, LocalDate effectiveFrom) {}
