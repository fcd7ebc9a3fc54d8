package io.tickmark.engagement.web;

/** The body of a request that only needs to say why. */
public record ReasonBody(String reason) {}
