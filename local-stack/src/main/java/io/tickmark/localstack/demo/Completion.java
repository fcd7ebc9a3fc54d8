package io.tickmark.localstack.demo;

import java.util.Map;

/** Who completes a task, with what, and how the story tells it. */
record Completion(String person, String told, Map<String, ?> variables) {}
