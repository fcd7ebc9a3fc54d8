-- How far each read model has folded the log; written in the transaction of the rows.
create table progress (
    read_model text   primary key,
    position   bigint not null
);

grant select, insert, update, delete on progress to "${service_role}";

-- ISO texts as dates and instants. Immutable, unlike a cast, because ISO texts read the same under every setting.
create function iso_instant(value text) returns timestamptz language sql immutable strict parallel safe
    return value::timestamptz;
