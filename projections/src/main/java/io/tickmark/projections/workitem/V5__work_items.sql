create table work_item (
    key           text    primary key,
    body          jsonb   not null,
    position      bigint  not null,
    tenant        text    generated always as (body ->> 'tenant') stored,
    firm          text    generated always as (body ->> 'firm') stored,
    engagement_id text    generated always as (body ->> 'engagementId') stored,
    state         text    generated always as (body ->> 'state') stored
);

create index work_item_by_engagement on work_item (engagement_id, key);
create index work_item_by_firm on work_item (firm, key);
create index work_item_by_tenant on work_item (tenant, key);

grant select, insert, update, delete on work_item to "${service_role}";
