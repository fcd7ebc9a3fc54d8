package io.tickmark.engagement.control.importing;

import io.tickmark.api.control.Definition;

/**
 * A control as a row states it.
 *
 * @param line the line on which the row begins
 */
record ListedControl(long line, Definition definition) {}
