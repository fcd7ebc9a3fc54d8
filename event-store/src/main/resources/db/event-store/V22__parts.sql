-- All streams that are part of something (the gaps of an engagement, the controls of a programme) are found by an index, in time that
-- does not grow with the log. The first event of each says of what it is part; nothing else is written for it.
alter table event_log.events add column part_of text collate "C";
comment on column event_log.events.part_of is 'in the first event of a stream: the id of what it is part of, such as its engagement; null in all others';
create index parts on event_log.events (part_of, position) where part_of is not null;
drop index event_log.first_events_by_type;

-- As before, with part_of; they tell the position of each event that was appended, so that nobody has to ask for it afterwards.
drop function event_log.append_one, event_log.append_group;

create function event_log.append_one(
    sequence_number bigint, recorded_at bigint, closes_stream boolean, stream text, event_id text, type text, payload_type text,
    revision text, command_id text, payload text, meta_data text, part_of text)
returns bigint language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
as $$
declare
    written bigint;
begin
    insert into event_log.events as event (position, sequence_number, time_stamp, closes_stream, aggregate_identifier,
        event_identifier, type, payload_type, payload_revision, command_id, payload, meta_data, part_of)
    select transaction_offset + pg_current_xact_id()::text::bigint << 16, append_one.sequence_number,
        timestamptz 'epoch' + recorded_at * interval '1 microsecond', append_one.closes_stream, stream, event_id,
        append_one.type, append_one.payload_type, revision, append_one.command_id, append_one.payload::json,
        append_one.meta_data::json, append_one.part_of
    from (select transaction_offset from event_log.origin limit 1) origin
    where not exists (
        select from (
            select e.sequence_number, e.closes_stream, e.position from event_log.events e
            where e.aggregate_identifier = stream order by e.sequence_number desc limit 1) last
        where last.sequence_number <> append_one.sequence_number - 1 or last.closes_stream
            or last.position >= transaction_offset + pg_current_xact_id()::text::bigint + 1 << 16)
    returning event.position into written;
    return written;
end $$;

create function event_log.append_group(
    expecting int4[], expected_stream text[], expected_version int8[], taken int4,
    append int4[], sequence_number int8[], recorded_at int8[], closes_stream bool[], stream text[], event_id text[], type text[],
    payload_type text[], revision text[], command_id text[], payload text[], meta_data text[], part_of text[])
returns setof bigint language plpgsql volatile security definer
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
        event_identifier, type, payload_type, payload_revision, command_id, payload, meta_data, part_of)
    select log.start + taken + event.place - 1, event.sequence_number,
        timestamptz 'epoch' + event.recorded_at * interval '1 microsecond', event.closes_stream,
        event.stream, event.event_id, event.type, event.payload_type, event.revision, event.command_id,
        event.payload::json, event.meta_data::json, event.part_of
    from unnest(append_group.append, append_group.sequence_number, append_group.recorded_at, append_group.closes_stream,
            append_group.stream, append_group.event_id, append_group.type, append_group.payload_type, append_group.revision,
            append_group.command_id, append_group.payload, append_group.meta_data, append_group.part_of) with ordinality
        as event(append, sequence_number, recorded_at, closes_stream, stream, event_id, type, payload_type, revision,
            command_id, payload, meta_data, part_of, place)
    cross join log
    where event.append not in (select refused.append from refused)
    returning position;
end $$;

revoke all on function event_log.append_one, event_log.append_group from public;
grant execute on function event_log.append_one, event_log.append_group to "${engagement_role}";
