package io.tickmark.api.workitem;

/** One item in which the control did not operate as stated. It says nothing about the opinion (E16). */
public record Deviation(String item, String description) {}
