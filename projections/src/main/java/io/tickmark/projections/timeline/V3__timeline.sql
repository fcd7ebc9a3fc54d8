create table timeline (
    key           text    primary key,
    body          jsonb   not null,
    position      bigint  not null,
    engagement_id text    generated always as (body ->> 'engagementId') stored,
    programme_id  text    generated always as (body ->> 'programmeId') stored,
    phase         text    generated always as (body ->> 'phase') stored,
    actor         text    generated always as (body ->> 'actor') stored,
    control_id    text    generated always as (body ->> 'controlId') stored,
    control_code  text    generated always as (body ->> 'controlCode') stored,
    for_auditor   boolean generated always as ((body ->> 'forAuditor')::boolean) stored,
    recorded_at   timestamptz generated always as (iso_instant(body ->> 'recordedAt')) stored,
    occurred_at   timestamptz generated always as (iso_instant(body ->> 'occurredAt')) stored
);

create index timeline_by_engagement on timeline (engagement_id, position);
create index timeline_by_programme on timeline (programme_id, position);

-- What events speak of, by the last thing said about it.
create table timeline_subject (
    key      text   primary key,
    body     jsonb  not null,
    position bigint not null
);

grant select, insert, update, delete on timeline, timeline_subject to "${service_role}";
