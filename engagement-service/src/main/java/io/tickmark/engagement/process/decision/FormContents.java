package io.tickmark.engagement.process.decision;

import io.tickmark.models.UserTask;
import java.util.Map;
import java.util.Set;

/**
 * What the form of a user task shows of the facts to decide on. It is read from the log when the task begins, belongs to the
 * task alone and is gone with it; whoever decides is refused if it reads otherwise by then.
 */
public interface FormContents {

    /** The tasks whose forms show this. */
    Set<UserTask> tasks();

    /** The variables of the task; each text no longer than {@link ShownText} makes it. */
    Map<String, ?> of(UserTask task, Variables process);
}
