-- Reminders and escalations were due, never sent: what was told before now reads as that, as the log does.
update gap set body = jsonb_set(body, '{plan}',
    (body -> 'plan') - 'reminders' - 'escalations'
        || jsonb_build_object('remindersDue', body -> 'plan' -> 'reminders', 'escalationsDue', body -> 'plan' -> 'escalations'))
where body -> 'plan' ? 'reminders';

update timeline set body = body || jsonb_build_object('type', 'gap.reminder-due', 'deed',
    regexp_replace(body ->> 'deed', '^reminded (.*) of the gap in (.*), due (.*)$', 'noted that a reminder to \1 is due for the gap in \2, due \3'))
where body ->> 'type' = 'gap.reminder-sent';

update timeline set body = body || jsonb_build_object('type', 'gap.escalation-due', 'deed',
    regexp_replace(body ->> 'deed', '^raised the gap in (.*), due (.*), over the head of (.*)$', 'noted that an escalation over the head of \3 is due for the gap in \1, due \2'))
where body ->> 'type' = 'gap.escalation-raised';

update timeline set body = body || jsonb_build_object('type', 'programme.standards-review-escalation-due', 'deed',
    regexp_replace(body ->> 'deed', '^raised the review of the standards that was due (.*)$', 'noted that an escalation is due for the review of the standards, due \1'))
where body ->> 'type' = 'programme.standards-review-escalated';
