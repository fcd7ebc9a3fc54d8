package io.tickmark.api.workitem;

import java.time.LocalDate;
import java.util.List;

/**
 * Which version of a control is tested, and when it operated in what is examined (C13, D12). A sample never crosses the
 * boundary between two versions.
 *
 * @param version counted from 1
 * @param from the first day on which it operated, in UTC
 * @param until the last one
 * @param notMetBefore why the criteria were not met from the beginning of the period on; empty where nothing says so (C14)
 */
public record Operated(int version, LocalDate from, LocalDate until, List<NotMetBefore> notMetBefore) {}
