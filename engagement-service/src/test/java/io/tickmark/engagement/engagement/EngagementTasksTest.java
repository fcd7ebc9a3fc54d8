package io.tickmark.engagement.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.process.decision.Reading;
import io.tickmark.models.JobType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngagementTasksTest {

    @Test
    void theFileIsClosedWithItsDistribution() {
        Map<String, Object> form =
                Map.of("engagementId", "eng", "distribution", List.of(Map.of("recipient", "Customer One")));

        assertThat(Reading.form(new EngagementTasks(), JobType.RECORD_CLOSING, form)
                        .commands())
                .isEqualTo(List.of(new EngagementCommand.Close("eng", List.of("Customer One"))));
    }
}
