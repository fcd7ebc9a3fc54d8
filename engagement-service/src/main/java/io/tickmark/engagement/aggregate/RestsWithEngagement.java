package io.tickmark.engagement.aggregate;

import io.tickmark.api.Command;
import io.tickmark.api.engagement.EngagementStatus;
import java.util.List;

/**
 * What belongs to an engagement, and rests and ends with it. Each family that has such things says here which they are and by
 * which commands they are told; the commands are sent in the transaction of the engagement's event, so that none can be missed.
 */
public interface RestsWithEngagement {

    /** Those that have to know, by the ids under which their commands name them. */
    List<String> idsIn(String engagementId);

    /** What tells one that the engagement was put on hold. */
    Command rest(String id, String reason);

    /** What tells one that the engagement was taken up again. */
    Command resume(String id, String reason);

    /**
     * What tells one that the engagement was given up.
     *
     * @param how CANCELLED or WITHDRAWN
     */
    Command abandon(String id, EngagementStatus how, String reason);
}
