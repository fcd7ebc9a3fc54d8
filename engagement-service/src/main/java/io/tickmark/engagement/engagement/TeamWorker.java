package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.Team;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Sponsor, lead and liaison, as the form gives them (R13). */
@Component
class TeamWorker implements DecisionHandler {

    @Override
    public JobType type() {
        return JobType.RECORD_TEAM;
    }

    @Override
    public Intent decide(Variables form) {
        return Intent.to(new EngagementCommand.AppointTeam(
                form.text("engagementId"), new Team(form.text("sponsor"), form.text("lead"), form.text("liaison"))));
    }
}
