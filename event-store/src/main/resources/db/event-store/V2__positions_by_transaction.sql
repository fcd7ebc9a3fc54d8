-- A position is the number of the transaction that wrote the event, times 65,536, plus the event's place in it. Transactions
-- may write side by side; whoever reads below the oldest one that is still running has missed nothing, and never will.
create table event_log.origin (
    -- added to the server's transaction numbers, so that they go on from where the log was when it is restored elsewhere
    transaction_offset bigint not null check (transaction_offset >= 0)
);
create unique index only_one_origin on event_log.origin ((true));
insert into event_log.origin values (0);

drop trigger append_only on event_log.events;
drop trigger one_writer_at_a_time on event_log.events;
drop function event_log.one_writer_at_a_time();
drop index event_log.events_by_command;
drop index event_log.first_events_by_type;
alter table event_log.events rename to events_v1;
alter table event_log.events_v1 rename constraint events_pkey to events_v1_pkey;
alter table event_log.snapshots rename to snapshots_v1;
alter table event_log.snapshots_v1 rename constraint snapshots_pkey to snapshots_v1_pkey;

create table event_log.events (
    position             bigint      not null primary key,
    sequence_number      bigint      not null check (sequence_number >= 0),
    time_stamp           timestamptz not null,
    closes_stream        boolean     not null,
    aggregate_identifier text collate "C" not null,
    event_identifier     text collate "C" not null,
    type                 text,
    payload_type         text        not null,
    payload_revision     text,
    command_id           text collate "C",
    payload              json        not null,
    meta_data            json        not null,
    unique (aggregate_identifier, sequence_number)
);
create index first_events_by_type on event_log.events (type, position) where sequence_number = 0;

create table event_log.snapshots (
    aggregate_identifier text collate "C" not null,
    sequence_number      bigint      not null,
    time_stamp           timestamptz not null,
    event_identifier     text        not null,
    type                 text        not null,
    payload_type         text        not null,
    payload_revision     text,
    payload              json        not null,
    meta_data            json        not null,
    primary key (aggregate_identifier, sequence_number)
);

insert into event_log.events (position, sequence_number, time_stamp, closes_stream, aggregate_identifier, event_identifier,
    type, payload_type, payload_revision, command_id, payload, meta_data)
select global_index, sequence_number, time_stamp::timestamptz, false, aggregate_identifier, event_identifier,
    type, payload_type, payload_revision, command_id, payload::json, meta_data::json
from event_log.events_v1 order by global_index;

drop table event_log.events_v1;
drop table event_log.snapshots_v1;

-- What was written keeps its position; what is written from now on comes after it.
update event_log.origin set transaction_offset = greatest(0,
    (select coalesce(max(position), 0) >> 16 from event_log.events) + 1 - pg_current_xact_id()::text::bigint);

-- To be called once by an operator after the log was restored into another server from a dump: that server counts its
-- transactions anew, and what it wrote would come before what readers have read.
create function event_log.continue_after_restore() returns bigint language sql as $$
    update event_log.origin set transaction_offset = greatest(transaction_offset,
        (select coalesce(max(position), 0) >> 16 from event_log.events) + 1 - pg_current_xact_id()::text::bigint)
    returning transaction_offset
$$;
revoke all on function event_log.continue_after_restore() from public;

create trigger append_only before update or delete or truncate on event_log.events
    for each statement execute function event_log.refuse_change();

grant select, insert on event_log.events, event_log.snapshots to "${engagement_role}";
grant delete on event_log.snapshots to "${engagement_role}";
grant select on event_log.events, event_log.snapshots to "${projections_role}";
grant select on event_log.origin to "${engagement_role}", "${projections_role}";
