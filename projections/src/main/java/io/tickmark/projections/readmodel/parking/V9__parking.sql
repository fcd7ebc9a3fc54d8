-- What a read model could not fold. The partition waits at that position while all others go on: one row per partition.
-- A row that is skipped is an event that an operator had passed over; it stays, so that a rebuild passes over it too.
create table parking (
    read_model text        not null,
    partition  text        not null,
    position   bigint      not null,
    skipped    boolean     not null default false,
    retrying   boolean     not null default false,
    event_id   text,
    names      text[]      not null default '{}',
    reason     text        not null,
    since      timestamptz not null default now()
);
create unique index one_waits_per_partition on parking (read_model, partition) where not skipped;
create unique index each_is_skipped_once on parking (read_model, partition, position) where skipped;

grant select, insert, update, delete on parking to "${service_role}";
-- It is no read model: nobody's but the service's.
revoke select on parking from "${auditor_role}";
