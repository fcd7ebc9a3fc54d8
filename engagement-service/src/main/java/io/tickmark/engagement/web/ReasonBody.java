package io.tickmark.engagement.web;

import jakarta.validation.constraints.NotBlank;

/** The body of a request that only needs to say why. */
public record ReasonBody(@NotBlank String reason) {}
