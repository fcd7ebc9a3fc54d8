package io.tickmark.api.engagement;

/**
 * Who stands for the engagement; each is the id of a person (R11, R13, R49).
 *
 * @param sponsor the executive who is accountable for it
 * @param lead leads the compliance team
 * @param liaison speaks with the service auditor
 */
public record Team(String sponsor, String lead, String liaison) {}
