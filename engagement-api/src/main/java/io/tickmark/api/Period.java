package io.tickmark.api;

import java.time.LocalDate;

/** The specified period of a Type 2 examination; both days belong to it. */
public record Period(LocalDate start, LocalDate end) {}
