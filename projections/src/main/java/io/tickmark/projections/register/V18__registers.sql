create table register (
    key      text   primary key,
    body     jsonb  not null,
    position bigint not null,
    part_of  text   generated always as (body ->> 'partOf') stored,
    kind     text   generated always as (body ->> 'kind') stored
);

create index register_by_whole on register (part_of, kind);

-- One row per version of an entry, which holds from valid_from on and before valid_until; both are days such as 2027-01-31.
create table register_entry (
    key         text   primary key,
    body        jsonb  not null,
    position    bigint not null,
    register_id text   generated always as (body ->> 'registerId') stored,
    valid_from  text   generated always as (body ->> 'validFrom') stored,
    valid_until text   generated always as (body ->> 'validUntil') stored
);

create index register_entry_by_register on register_entry (register_id, key);

grant select, insert, update, delete on register, register_entry to "${service_role}";
grant select on register, register_entry to "${auditor_role}";

alter table register enable row level security;
alter table register_entry enable row level security;

create policy one_organisation on register for select to "${auditor_role}"
    using (part_of in (select key from programme) or part_of in (select key from engagement));
create policy one_organisation on register_entry for select to "${auditor_role}"
    using (register_id in (select key from register));
