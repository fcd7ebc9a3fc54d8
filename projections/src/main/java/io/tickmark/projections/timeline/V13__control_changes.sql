-- Changes of controls stand with their programme, and on the timeline of an engagement where their days touch its own. Both ends are
-- keys of the index, so that the changes of other years cost no look at a document.
drop index timeline_by_programme;
create index timeline_by_programme on timeline (
    programme_id,
    position,
    (coalesce(body #>> '{touches,until}', '9999-12-31')),
    (coalesce(body #>> '{touches,from}', '0001-01-01'))
) where programme_id is not null;

-- The timeline is read again from the beginning: what is there is known, the changes of controls are added.
delete from token_entry where processor_name = 'timeline';
delete from reached where processor = 'timeline';
