create table gap (
    key           text    primary key,
    body          jsonb   not null,
    position      bigint  not null,
    engagement_id text    generated always as (body ->> 'engagementId') stored,
    state         text    generated always as (body ->> 'state') stored
);

create index gap_by_engagement on gap (engagement_id, key);

grant select, insert, update, delete on gap to "${service_role}";
