package io.tickmark.engagement.catalogue;

import io.tickmark.api.catalogue.Category;
import org.jspecify.annotations.Nullable;

/**
 * One criterion.
 *
 * @param title what it is about, in this product's own words
 * @param cosoPrinciple the number of the COSO 2013 principle behind it; CC1 to CC5 only (E6)
 */
public record Criterion(
        String id, Category category, @Nullable Integer cosoPrinciple, String title) {}
