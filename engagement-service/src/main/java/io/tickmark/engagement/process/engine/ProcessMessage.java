package io.tickmark.engagement.process.engine;

import io.tickmark.models.MessageName;
import java.util.Map;

/**
 * What a process is told of an event.
 *
 * @param correlationKey says which instance it is for
 * @param variables plain JSON types
 */
record ProcessMessage(MessageName name, String correlationKey, Map<String, String> variables) {}
