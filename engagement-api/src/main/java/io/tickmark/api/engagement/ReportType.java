package io.tickmark.api.engagement;

/** Type 1 looks at design as of a date, Type 2 at design and operation over a period (R1, E1). */
public enum ReportType {
    TYPE_1,
    TYPE_2
}
