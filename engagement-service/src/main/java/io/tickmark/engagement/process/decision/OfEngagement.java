package io.tickmark.engagement.process.decision;

/** A step, or a form without fields, that is about an engagement as a whole. */
public record OfEngagement(String engagementId) {}
