create table operator_action (
    key      text   primary key,
    body     jsonb  not null,
    position bigint not null
);
create index operator_action_by_position on operator_action (position);

grant select, insert, update, delete, truncate on operator_action to "${service_role}";
-- It concerns no organisation's audit.
revoke select on operator_action from "${auditor_role}";
