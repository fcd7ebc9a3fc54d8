-- How far each segment of an event processor has come, told by the instance that works on it. A segment that has nothing to
-- do with the newest events is as far as the others, which its stored token does not say.
create table reached (
    processor text    not null,
    segment   integer not null,
    position  bigint  not null,
    primary key (processor, segment)
);

grant select, insert, update, delete on reached to "${service_role}";

drop table progress;

-- The read models are read again from the beginning, now in segments. Their rows stay: each tells the last event that it
-- knows, so an event that comes again changes nothing.
delete from token_entry where processor_name in ('engagements', 'timeline', 'gaps', 'work-items', 'controls');

-- A read model that begins anew is emptied.
grant truncate on engagement, programme, timeline, timeline_subject, gap, work_item, control, control_status, control_history
    to "${service_role}";

-- What no query looks for by an index is read from the document.
alter table timeline
    drop column phase,
    drop column actor,
    drop column control_id,
    drop column control_code,
    drop column for_auditor,
    drop column recorded_at,
    drop column occurred_at;
alter table control_history
    drop column at,
    drop column for_auditor,
    drop column valid_from,
    drop column valid_to,
    drop column recorded_at;
drop function iso_instant;

-- Few entries concern a programme.
drop index timeline_by_programme;
create index timeline_by_programme on timeline (programme_id, position) where programme_id is not null;

-- dropped with its column
create index control_history_by_control on control_history (control_id, ((body ->> 'at')::bigint));
