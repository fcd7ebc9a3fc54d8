package io.tickmark.bench.report;

import java.util.List;
import java.util.Map;

/**
 * Bars side by side.
 *
 * @param name the end of the file's name
 * @param groups what stands under each group of bars
 * @param series the height of the bar in each group, by who it belongs to
 */
public record Chart(String name, String title, String unit, List<String> groups, Map<String, List<Double>> series) {}
