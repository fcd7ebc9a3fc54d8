package io.tickmark.engagement.process;

import io.tickmark.api.Command;
import io.tickmark.api.engagement.EngagementStatus;
import java.util.List;

/**
 * What belongs to an engagement, and rests and ends with it. Each family that has such things says here which commands tell
 * them; the commands are sent in the transaction of the engagement's event, so that none can be missed.
 */
public interface RestsWithEngagement {

    /** What tells them that the engagement was put on hold. */
    List<? extends Command> resting(String engagementId, String reason);

    /** What tells them that the engagement was taken up again. */
    List<? extends Command> resuming(String engagementId, String reason);

    /**
     * What tells them that the engagement was given up.
     *
     * @param how CANCELLED or WITHDRAWN
     */
    List<? extends Command> ending(String engagementId, EngagementStatus how, String reason);
}
