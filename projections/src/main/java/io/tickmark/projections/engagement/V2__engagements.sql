create table engagement (
    key          text   primary key,
    body         jsonb  not null,
    position     bigint not null,
    tenant       text   generated always as (body #>> '{origin,tenant}') stored,
    programme_id text   generated always as (body #>> '{origin,programmeId}') stored,
    firm         text   generated always as (body #>> '{letter,firm}') stored,
    status       text   generated always as (body ->> 'status') stored
);

create index engagement_by_tenant on engagement (tenant, key);
create index engagement_by_firm on engagement (firm, key);

create table programme (
    key      text   primary key,
    body     jsonb  not null,
    position bigint not null,
    tenant   text   generated always as (body ->> 'tenant') stored
);

grant select, insert, update, delete on engagement, programme to "${service_role}";
