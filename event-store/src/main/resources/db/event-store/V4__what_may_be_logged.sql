-- The log itself refuses what could stop its readers, whoever appends: ids that fit no index, events that fit no Kafka record, and
-- U+0000, which PostgreSQL stores in a json and cannot read back. What stands in the log already is not judged (not valid).
alter table event_log.events
    add constraint ids_are_words check (
        aggregate_identifier !~ '[\u0001-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]' and octet_length(aggregate_identifier) between 1 and 200
        and event_identifier !~ '[\u0001-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]' and octet_length(event_identifier) between 1 and 200
        and command_id !~ '[\u0001-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]' and octet_length(command_id) between 1 and 200) not valid,
    add constraint event_is_at_most_256_kb check (
        octet_length(payload::text) + octet_length(meta_data::text) <= 262144) not valid,
    -- the search is cheap; only where it finds something is it asked whether the backslash is one or stands for itself
    add constraint no_nul_in_payload check (
        strpos(payload::text, '\u0000') = 0 or payload::text !~ '(^|[^\\])(\\\\)*\\u0000') not valid,
    add constraint no_nul_in_meta_data check (
        strpos(meta_data::text, '\u0000') = 0 or meta_data::text !~ '(^|[^\\])(\\\\)*\\u0000') not valid;

-- What a request made is found by its key, whatever the id of the new thing follows from.
create index begun_by_request on event_log.events (command_id) where sequence_number = 0 and command_id like 'http-%';
