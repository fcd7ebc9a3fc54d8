-- What only a superuser can set up, in Tickmark's database: a guard over the log's tables against their own owner, and limits for those
-- who read. Safe to run again. A migration that changes the schema event_log of a log that holds events needs the superuser's consent:
--   alter event trigger tickmark_log_guard_changes disable; … the migration …; alter event trigger tickmark_log_guard_changes enable;
create schema if not exists guard;
revoke all on schema guard from public;

-- Which table is the log, whatever it is renamed to.
create table if not exists guard.log (relation oid);
insert into guard.log select null where not exists (select from guard.log);

create or replace function guard.log_is_written() returns boolean language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    log oid := (select relation from guard.log);
    written boolean := false;
begin
    if exists (select from pg_class where oid = log) then
        execute format('select exists (select from %s)', log::regclass) into written;
    end if;
    return written;
end $$;
update guard.log set relation = to_regclass('event_log.events');

-- Event triggers. Nobody but a superuser changes or drops anything of the schema event_log once an event is written, nor gives anybody the
-- right to write there. Before the first event the migrations make the tables.
create or replace function guard.refuse_changes_of_the_log() returns event_trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    changed record;
    granted text;
begin
    if not guard.log_is_written() then
        update guard.log set relation = to_regclass('event_log.events');
        return;
    end if;
    if (select rolsuper from pg_roles where rolname = session_user) then
        return;
    end if;
    for changed in select * from pg_event_trigger_ddl_commands() loop
        if changed.schema_name = 'event_log' or changed.object_identity like '%event\_log%'
            or changed.objid = (select relation from guard.log) then
            raise exception 'the event log is guarded: % on % refused', changed.command_tag, changed.object_identity
                using errcode = 'insufficient_privilege';
        end if;
    end loop;
    if to_regnamespace('event_log') is null then
        raise exception 'the event log is guarded: its schema keeps its name' using errcode = 'insufficient_privilege';
    end if;
    select string_agg(distinct acl.grantee::regrole::text || ' ' || acl.privilege_type, ', ') into granted
    from pg_class log cross join lateral aclexplode(log.relacl) acl
    where log.oid = (select relation from guard.log) and acl.grantee <> log.relowner
        and acl.privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES', 'MAINTAIN');
    if granted is not null then
        raise exception 'the event log is guarded: nobody is given the right to write there (%)', granted
            using errcode = 'insufficient_privilege';
    end if;
end $$;

create or replace function guard.refuse_dropping_the_log() returns event_trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    dropped record;
begin
    if (select rolsuper from pg_roles where rolname = session_user) then
        return;
    end if;
    for dropped in select * from pg_event_trigger_dropped_objects() loop
        if dropped.objid = (select relation from guard.log)
            or (dropped.schema_name = 'event_log' or dropped.object_identity like '%event\_log%')
                and guard.log_is_written() then
            raise exception 'the event log is guarded: dropping % refused', dropped.object_identity
                using errcode = 'insufficient_privilege';
        end if;
    end loop;
end $$;

drop event trigger if exists tickmark_log_guard_changes;
drop event trigger if exists tickmark_log_guard_drops;
create event trigger tickmark_log_guard_changes on ddl_command_end execute function guard.refuse_changes_of_the_log();
create event trigger tickmark_log_guard_drops on sql_drop execute function guard.refuse_dropping_the_log();

-- Readers of the log wait for the oldest transaction that has a number. Those who only read get none: not by asking for it, not by large
-- objects. What they may take of the server is bounded.
revoke execute on function pg_current_xact_id(), txid_current(), lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea) from public;
grant execute on function pg_current_xact_id() to tickmark_owner, tickmark_engagement, tickmark_projections;
alter role tickmark_auditor set default_transaction_read_only = on;
alter role tickmark_auditor set statement_timeout = '60s';
alter role tickmark_auditor set transaction_timeout = '5min';
alter role tickmark_auditor set idle_in_transaction_session_timeout = '30s';
alter role tickmark_auditor connection limit 10;
