-- Row-level security: people who look for themselves see the service organisation that their database role is entered for, and nothing
-- before it is entered. insert into event_log.reader values ('role', 'organisation');
create table event_log.reader (
    role   text primary key,
    tenant text not null
);

-- Whose history the one who is logged in may read. The login counts: no "set role" changes it.
create function event_log.tenant_of_reader() returns text language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$ select tenant from event_log.reader where role = session_user $$;
revoke all on function event_log.tenant_of_reader() from public;
grant execute on function event_log.tenant_of_reader() to "${auditor_role}";

revoke all on event_log.snapshots, event_log.reader from "${auditor_role}";
alter default privileges in schema event_log revoke select on tables from "${auditor_role}";

alter table event_log.events enable row level security;
create policy services on event_log.events for select to "${engagement_role}", "${projections_role}" using (true);
create policy one_organisation on event_log.events for select to "${auditor_role}"
    using (meta_data ->> 'tenant' = (select event_log.tenant_of_reader()));
