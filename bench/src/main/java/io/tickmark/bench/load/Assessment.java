package io.tickmark.bench.load;

import java.util.Map;

/**
 * One piece of work: a command, and who sends it.
 *
 * @param stream which of the load's streams it belongs to, from 0 on
 * @param number how many came before it in its aggregate
 * @param metadata what the product records with every event
 */
public record Assessment(int stream, int number, Assess command, Map<String, String> metadata) {}
