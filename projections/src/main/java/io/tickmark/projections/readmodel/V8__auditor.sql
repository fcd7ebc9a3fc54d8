-- The auditor reads the read models, and the tables that the owner adds later. Checkpoints are nobody's but the service's:
-- a later table that is no read model takes the right back.
grant usage on schema "${flyway:defaultSchema}" to "${auditor_role}";
grant select on engagement, programme, timeline, timeline_subject, gap, work_item, control, control_status, control_history
    to "${auditor_role}";
alter default privileges in schema "${flyway:defaultSchema}" grant select on tables to "${auditor_role}";
