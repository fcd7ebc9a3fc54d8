package io.tickmark.api.control;

/** How far a control meets the criteria it is mapped to, in management's own assessment (R19). */
public enum Rating {
    MEETS,
    PARTLY_MEETS,
    DOES_NOT_MEET
}
