package io.tickmark.bench.worker;

import java.util.Map;

/**
 * When something happened to each command.
 *
 * @param at {@link System#nanoTime}, which is one clock for all processes of the machine, by the command's id
 */
public record Times(Map<String, Long> at) {}
