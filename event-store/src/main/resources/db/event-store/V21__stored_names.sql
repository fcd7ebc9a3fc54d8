-- Events have names of their own instead of those of Java classes. What was written before that cannot be read.
do $$
begin
    if exists (select from event_log.events where payload_type like 'io.tickmark.api.%') then
        raise exception 'this log was written before the first release, and its events cannot be read any more. Begin a new one; "./tickmark down --wipe" removes that of a local stack.';
    end if;
end
$$;
