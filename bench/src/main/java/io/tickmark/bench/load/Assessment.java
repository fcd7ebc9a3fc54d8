package io.tickmark.bench.load;

import io.tickmark.api.control.ControlEvent.Assessed;
import java.util.Map;

/**
 * One piece of work: somebody rates a control.
 *
 * @param number how many came before it in its aggregate
 * @param event what is to be recorded
 * @param metadata what the product records with every event
 */
public record Assessment(int number, Assessed event, Map<String, String> metadata) {}
