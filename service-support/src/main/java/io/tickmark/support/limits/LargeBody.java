package io.tickmark.support.limits;

import org.springframework.util.unit.DataSize;

/** A path whose requests may have a larger body than others. */
public record LargeBody(String path, DataSize limit) {}
