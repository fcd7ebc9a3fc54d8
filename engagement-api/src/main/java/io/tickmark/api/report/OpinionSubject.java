package io.tickmark.api.report;

/** What an opinion speaks about; operation on a Type 2 only (D15). */
public enum OpinionSubject {
    DESCRIPTION,
    DESIGN,
    OPERATION
}
