package io.tickmark.api.engagement;

import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;

/** A gap that is neither verified as fixed nor accepted as a risk (R26). What it lacks stands in its own history. */
public record OpenGap(@Refers(Kind.GAP) String gapId, String controlCode) {}
