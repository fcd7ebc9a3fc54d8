package io.tickmark.api.report;

/** The auditor's opinion on one subject (R60). */
public enum OpinionType {
    UNMODIFIED,
    QUALIFIED,
    ADVERSE,
    DISCLAIMER
}
