-- Checkpoints in the log's own form. Positions were visible in their order before, so an index says everything.
update token_entry
set token = '{"upTo":' || (token::json ->> 'index') || '}', token_type = 'io.tickmark.eventstore.LogToken'
where token_type = 'org.axonframework.eventhandling.GapAwareTrackingToken';

-- A reader that was reading the log again starts that once more.
update token_entry set token = '{"upTo":0}', token_type = 'io.tickmark.eventstore.LogToken'
where token_type = 'org.axonframework.eventhandling.ReplayToken';
