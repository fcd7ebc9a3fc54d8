-- The event log: the one place where something is written down. Appended to, read, never changed.
create table event_log.events (
    global_index         bigint generated always as identity primary key,
    event_identifier     text   not null unique,
    aggregate_identifier text   not null,
    sequence_number      bigint not null check (sequence_number >= 0),
    type                 text   not null,
    payload_type         text   not null,
    payload_revision     text   not null,
    payload              text   not null check (payload is json),
    meta_data            text   not null check (meta_data is json),
    time_stamp           text   not null,
    command_id           text generated always as (meta_data::jsonb ->> 'commandId') stored,
    unique (aggregate_identifier, sequence_number)
);

create index events_by_command on event_log.events (command_id);
create index first_events_by_type on event_log.events (type, global_index) where sequence_number = 0;

create table event_log.snapshots (
    event_identifier     text   not null unique,
    aggregate_identifier text   not null,
    sequence_number      bigint not null,
    type                 text   not null,
    payload_type         text   not null,
    payload_revision     text   not null,
    payload              text   not null check (payload is json),
    meta_data            text   not null check (meta_data is json),
    time_stamp           text   not null,
    primary key (aggregate_identifier, sequence_number)
);

-- One writer at a time, from its first insert to its commit: positions become visible in their order, so a reader that
-- has read up to a position has missed nothing before it. The statement trigger runs before any position is drawn.
create function event_log.one_writer_at_a_time() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('tickmark.event_log'));
    return null;
end $$;

create trigger one_writer_at_a_time before insert on event_log.events
    for each statement execute function event_log.one_writer_at_a_time();

create function event_log.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the event log is append-only: % on %.% refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on event_log.events
    for each statement execute function event_log.refuse_change();

grant usage on schema event_log to "${engagement_role}", "${projections_role}";
grant select, insert on event_log.events, event_log.snapshots to "${engagement_role}";
grant select on event_log.events, event_log.snapshots to "${projections_role}";
