-- Appending is a function of the log's owner: the application says what happened, the database says where in the log it stands and when
-- it was written. So a service whose password is known can append, and neither choose a position, nor another time of writing, nor
-- leave out the check of a stream's version.
alter table event_log.events add column written_at timestamptz not null default clock_timestamp();
comment on column event_log.events.written_at is 'when the row was written, by the database''s own clock; no clock of a service moves it';
comment on column event_log.events.time_stamp is 'when it was recorded, by the clock of the service, which may be a simulated one';

-- One event, in half the time that a group of one takes. True if it was appended; false if its stream is not where it is expected.
-- One plan for every size: to plan each call anew costs more than to write it.
create function event_log.append_one(
    sequence_number bigint, recorded_at bigint, closes_stream boolean, stream text, event_id text, type text, payload_type text,
    revision text, command_id text, payload text, meta_data text)
returns boolean language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
as $$
begin
    insert into event_log.events (position, sequence_number, time_stamp, closes_stream, aggregate_identifier,
        event_identifier, type, payload_type, payload_revision, command_id, payload, meta_data)
    select transaction_offset + pg_current_xact_id()::text::bigint << 16, append_one.sequence_number,
        timestamptz 'epoch' + recorded_at * interval '1 microsecond', append_one.closes_stream, stream, event_id,
        append_one.type, append_one.payload_type, revision, append_one.command_id, append_one.payload::json,
        append_one.meta_data::json
    from (select transaction_offset from event_log.origin limit 1) origin
    where not exists (
        select from (
            select e.sequence_number, e.closes_stream, e.position from event_log.events e
            where e.aggregate_identifier = stream order by e.sequence_number desc limit 1) last
        where last.sequence_number <> append_one.sequence_number - 1 or last.closes_stream
            or last.position >= transaction_offset + pg_current_xact_id()::text::bigint + 1 << 16);
    return found;
end $$;

-- Many appends in one statement. An append whose streams are not where it expects them is left out, with all its events; the others are
-- not touched by that. Gives the place in the transaction of each event that was appended.
--
-- The snapshot that decides is older than this transaction's number, so an event that it sees has a lower one: in every stream the
-- positions grow with the versions. Only a transaction that had its number before can break that order; the last condition refuses it.
create function event_log.append_group(
    expecting int4[], expected_stream text[], expected_version int8[], taken int4,
    append int4[], sequence_number int8[], recorded_at int8[], closes_stream bool[], stream text[], event_id text[], type text[],
    payload_type text[], revision text[], command_id text[], payload text[], meta_data text[])
returns setof int4 language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
as $$
begin
    return query
    with log as materialized (
        select (transaction_offset + pg_current_xact_id()::text::bigint) << 16 as start from event_log.origin limit 1
    ), refused as materialized (
        select expected.append
        from unnest(expecting, expected_stream, expected_version) as expected(append, stream, version)
        join lateral (
            select e.sequence_number, e.closes_stream, e.position from event_log.events e
            where e.aggregate_identifier = expected.stream order by e.sequence_number desc limit 1) last on true
        cross join log
        where last.sequence_number <> expected.version - 1 or last.closes_stream
            or last.position >= log.start + 65536
    )
    insert into event_log.events (position, sequence_number, time_stamp, closes_stream, aggregate_identifier,
        event_identifier, type, payload_type, payload_revision, command_id, payload, meta_data)
    select log.start + taken + event.place - 1, event.sequence_number,
        timestamptz 'epoch' + event.recorded_at * interval '1 microsecond', event.closes_stream,
        event.stream, event.event_id, event.type, event.payload_type, event.revision, event.command_id,
        event.payload::json, event.meta_data::json
    from unnest(append_group.append, append_group.sequence_number, append_group.recorded_at, append_group.closes_stream,
            append_group.stream, append_group.event_id, append_group.type, append_group.payload_type, append_group.revision,
            append_group.command_id, append_group.payload, append_group.meta_data) with ordinality
        as event(append, sequence_number, recorded_at, closes_stream, stream, event_id, type, payload_type, revision,
            command_id, payload, meta_data, place)
    cross join log
    where event.append not in (select refused.append from refused)
    returning (position & 65535)::int4;
end $$;

revoke all on function event_log.append_one, event_log.append_group from public;
grant execute on function event_log.append_one, event_log.append_group to "${engagement_role}";

-- Where one role is both, the owner keeps what is his.
do $$ begin
    if current_user <> '${engagement_role}' then
        revoke insert on event_log.events from "${engagement_role}";
    end if;
end $$;
