package io.tickmark.engagement.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.process.decision.Variables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosingWorkerTest {

    @Test
    void theFileIsClosedWithItsDistribution() {
        Map<String, Object> form =
                Map.of("engagementId", "eng", "distribution", List.of(Map.of("recipient", "Customer One")));

        assertThat(new ClosingWorker().decide(Variables.of(form)).commands())
                .isEqualTo(List.of(new EngagementCommand.Close("eng", List.of("Customer One"))));
    }
}
