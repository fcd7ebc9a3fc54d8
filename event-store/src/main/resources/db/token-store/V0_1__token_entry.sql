-- How far each event processor of a service has read. Lives in the service's own schema.
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          text,
    token_type     text,
    time_stamp     text,
    owner          text,
    primary key (processor_name, segment)
);

grant usage on schema "${flyway:defaultSchema}" to "${service_role}";
grant select, insert, update, delete on token_entry to "${service_role}";
