-- The auditor reads the log, and the tables that the owner adds to it later. Nothing else.
grant usage on schema event_log to "${auditor_role}";
grant select on event_log.events, event_log.snapshots, event_log.origin to "${auditor_role}";
alter default privileges in schema event_log grant select on tables to "${auditor_role}";

-- A service that does not migrate looks at the version before it begins.
grant select on event_log."${flyway:table}" to "${engagement_role}", "${projections_role}";
