package io.tickmark.api.workitem;

/**
 * One piece of evidence.
 *
 * @param reference where the auditor finds it: a link, a file name, a ticket
 */
public record EvidenceItem(String name, String reference) {}
