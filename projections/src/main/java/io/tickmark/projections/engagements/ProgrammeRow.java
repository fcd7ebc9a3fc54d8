package io.tickmark.projections.engagements;

/** The programme that holds engagements, as it was set up. */
record ProgrammeRow(String id, String tenant, String name, String serviceOrganisation, String system) {}
