create table control (
    key          text    primary key,
    body         jsonb   not null,
    position     bigint  not null,
    tenant       text    generated always as (body ->> 'tenant') stored,
    programme_id text    generated always as (body ->> 'programmeId') stored,
    code         text    generated always as (body #>> '{definition,code}') stored,
    retired      boolean generated always as (body ->> 'retiredFrom' is not null) stored
);

create index control_by_programme on control (programme_id, key);

-- What an engagement says about a control; the key is "engagement/control".
create table control_status (
    key           text    primary key,
    body          jsonb   not null,
    position      bigint  not null,
    engagement_id text    generated always as (body ->> 'engagementId') stored,
    control_id    text    generated always as (body ->> 'controlId') stored,
    firm          text    generated always as (body ->> 'firm') stored,
    submitted     boolean generated always as ((body ->> 'submitted')::boolean) stored
);

create index control_status_by_engagement on control_status (engagement_id, control_id);
create index control_status_by_control on control_status (control_id);

-- One row per change. valid_from to valid_to is when it held, recorded_at when it was known.
create table control_history (
    key         text    primary key,
    body        jsonb   not null,
    position    bigint  not null,
    control_id  text    generated always as (body ->> 'controlId') stored,
    at          bigint  generated always as ((body ->> 'at')::bigint) stored,
    for_auditor boolean generated always as ((body ->> 'forAuditor')::boolean) stored,
    valid_from  timestamptz generated always as (iso_instant(body ->> 'validFrom')) stored,
    valid_to    timestamptz generated always as (iso_instant(body ->> 'validTo')) stored,
    recorded_at timestamptz generated always as (iso_instant(body ->> 'recordedAt')) stored
);

create index control_history_by_control on control_history (control_id, at);

grant select, insert, update, delete on control, control_status, control_history to "${service_role}";
