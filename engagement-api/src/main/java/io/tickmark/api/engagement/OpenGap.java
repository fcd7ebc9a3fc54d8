package io.tickmark.api.engagement;

import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import io.tickmark.api.FreeText;

/** A gap that is neither verified as fixed nor accepted as a risk (R26). */
public record OpenGap(@Refers(Kind.GAP) String gapId, String controlCode, @FreeText String description) {}
