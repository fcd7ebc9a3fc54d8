package io.tickmark.api.report;

import io.tickmark.api.AtMost;
import io.tickmark.api.FreeText;
import java.util.List;

/**
 * The opinion on one subject (D15).
 *
 * @param basis why it is modified; empty where it is unmodified
 * @param affectedCriteria ids of the criteria behind a modification; empty where it is unmodified
 */
public record Opinion(
        OpinionSubject subject,
        OpinionType type,
        @FreeText String basis,
        @AtMost(1_000) List<String> affectedCriteria) {}
