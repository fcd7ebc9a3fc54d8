package io.tickmark.engagement.process;

import io.tickmark.models.UserTask;
import java.util.Map;
import java.util.Set;

/**
 * What the form of a user task shows besides what its process knows. It is read from the log when the task begins, belongs to
 * the task alone and is gone with it.
 */
public interface FormContents {

    /** The tasks whose forms show this. */
    Set<UserTask> tasks();

    /** The variables of the task; each text no longer than {@link ShownText} makes it. */
    Map<String, ?> of(UserTask task, Variables process);
}
