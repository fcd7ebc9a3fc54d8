package io.tickmark.projections.engagement;

/** The programme that holds engagements, as it was set up. */
record ProgrammeRow(String id, String tenant, String name, String serviceOrganisation, String system) {}
