package io.tickmark.localstack.demo;

import java.nio.file.Path;

/**
 * What the user may choose.
 *
 * @param controls the control list to import
 * @param periodMonths length of the specified period, in months
 * @param seed decides which controls show gaps, come back from the auditor, or deviate
 */
public record DemoOptions(Path controls, int periodMonths, long seed) {}
