package io.tickmark.api.control;

/** Who or what operates a control. */
public enum Nature {
    MANUAL,
    AUTOMATED,
    IT_DEPENDENT
}
