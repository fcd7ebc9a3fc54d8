package io.tickmark.api.workitem;

import io.tickmark.api.OneLine;

/**
 * One piece of evidence.
 *
 * @param reference where the auditor finds it: a link, a file name, a ticket
 */
public record EvidenceItem(
        String name, @OneLine(max = 2_000) String reference) {}
