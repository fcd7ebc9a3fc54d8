-- What the rows of the read models should be, while a check folds the log anew: of one check at a time, and empty otherwise. Nobody misses it
-- after a crash, so it is not written to the write-ahead log.
create unlogged table expected_row (
    table_name text   not null,
    key        text   not null,
    body       jsonb  not null,
    position   bigint not null,
    primary key (table_name, key)
);

grant select, insert, update, delete, truncate on expected_row to "${service_role}";
