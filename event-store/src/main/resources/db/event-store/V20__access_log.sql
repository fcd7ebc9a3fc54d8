-- Who has read what: appended to before the answer leaves, read, never changed. A schema of its own, because whoever reads for
-- others may write here and not into the event log. Position and time are the database's.
create schema access_log;

create table access_log.entries (
    position     bigint      not null generated always as identity primary key,
    recorded_at  timestamptz not null default clock_timestamp(),
    organisation text,
    reader       text        not null,
    roles        text        not null,
    firm         text,
    door         text        not null,
    what         text        not null,
    about        text        not null
);
create index entries_by_organisation on access_log.entries (organisation, position);

-- One writer at a time, from before the position is drawn to the commit: whoever has read up to a position has missed nothing.
create function access_log.one_writer_at_a_time() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('tickmark.access_log'));
    return null;
end $$;
create trigger one_writer_at_a_time before insert on access_log.entries
    for each statement execute function access_log.one_writer_at_a_time();

create trigger append_only before update or delete or truncate on access_log.entries
    for each statement execute function event_log.refuse_change();

grant usage on schema access_log to "${engagement_role}", "${projections_role}";
grant insert (organisation, reader, roles, firm, door, what, about), select on access_log.entries
    to "${engagement_role}", "${projections_role}";
