package io.tickmark.api.engagement;

/** One part of the system in scope (R6). */
public record Component(ComponentKind kind, String name) {}
