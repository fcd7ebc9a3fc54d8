package io.tickmark.api.engagement;

import java.time.LocalDate;

/**
 * The written acceptance of the examination (R39).
 *
 * @param firm the audit firm's id, as in the auditors' tokens
 * @param firmName the firm's name
 * @param licence the firm's licence as it was verified (R37)
 * @param independenceConfirmed whether the firm confirmed its independence (R37)
 * @param signedOn the day on which the last party signed
 */
public record EngagementLetter(
        String firm, String firmName, String licence, boolean independenceConfirmed, LocalDate signedOn) {}
