package io.tickmark.bench.readside;

/**
 * A page that people ask for first.
 *
 * @param path what is asked of an engagement
 */
record Question(String name, String path) {}
