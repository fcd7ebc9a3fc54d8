package io.tickmark.api.engagement;

import java.util.List;

/**
 * A version of a control as the auditor's work begins on it (C13).
 *
 * @param criteria ids of all criteria that it served while it operated in what is examined
 */
public record ControlInScope(ExaminedVersion examined, String code, List<String> criteria) {}
