package io.tickmark.api.workitem;

import io.tickmark.api.FreeText;

/** One item in which the control did not operate as stated. It says nothing about the opinion (E16). */
public record Deviation(String item, @FreeText String description) {}
