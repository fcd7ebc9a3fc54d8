package io.tickmark.api.engagement;

/** The five kinds of system components that a scope names (R6). */
public enum ComponentKind {
    INFRASTRUCTURE,
    SOFTWARE,
    PEOPLE,
    PROCEDURES,
    DATA
}
