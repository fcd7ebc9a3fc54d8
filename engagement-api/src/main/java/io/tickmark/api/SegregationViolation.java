package io.tickmark.api;

import java.util.List;

/**
 * Somebody tried to judge what they had a hand in, and was refused (D20, N13).
 *
 * @param rule the id of the rule that refused, such as R33
 * @param attempt what was tried, in words that follow "from", such as "concluding the test"
 * @param preparers ids of everybody who had a hand in it, in the order of their first deed
 * @param attemptedBy the id of the person who tried, and is one of them
 */
public record SegregationViolation(String rule, String attempt, List<String> preparers, String attemptedBy) {}
