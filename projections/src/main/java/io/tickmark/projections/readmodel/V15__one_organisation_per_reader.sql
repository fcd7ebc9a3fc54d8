-- Row-level security, as in the event log: an auditor of the database sees one service organisation. The service itself sees all: its role
-- has BYPASSRLS, because COPY knows no policies.
revoke select on all tables in schema "${flyway:defaultSchema}" from "${auditor_role}";
alter default privileges in schema "${flyway:defaultSchema}" revoke select on tables from "${auditor_role}";
grant select on engagement, programme, timeline, gap, work_item, control, control_status, control_history to "${auditor_role}";

alter table engagement enable row level security;
alter table programme enable row level security;
alter table timeline enable row level security;
alter table gap enable row level security;
alter table work_item enable row level security;
alter table control enable row level security;
alter table control_status enable row level security;
alter table control_history enable row level security;

create policy one_organisation on engagement for select to "${auditor_role}"
    using (tenant = (select event_log.tenant_of_reader()));
create policy one_organisation on programme for select to "${auditor_role}"
    using (tenant = (select event_log.tenant_of_reader()));
create policy one_organisation on control for select to "${auditor_role}"
    using (tenant = (select event_log.tenant_of_reader()));
create policy one_organisation on work_item for select to "${auditor_role}"
    using (tenant = (select event_log.tenant_of_reader()));
-- What belongs to an engagement, a programme or a control is seen by who sees that.
create policy one_organisation on gap for select to "${auditor_role}"
    using (engagement_id in (select key from engagement));
create policy one_organisation on control_status for select to "${auditor_role}"
    using (engagement_id in (select key from engagement));
create policy one_organisation on control_history for select to "${auditor_role}"
    using (control_id in (select key from control));
create policy one_organisation on timeline for select to "${auditor_role}"
    using (engagement_id in (select key from engagement) or programme_id in (select key from programme));
