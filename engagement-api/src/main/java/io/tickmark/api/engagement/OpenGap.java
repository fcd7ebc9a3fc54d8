package io.tickmark.api.engagement;

/** A gap that is neither verified as fixed nor accepted as a risk (R26). */
public record OpenGap(String gapId, String controlCode, String description) {}
