package io.tickmark.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(KafkaForTests.InContext.class)
@DirtiesContext
class KafkaForTestsTest {

    @Autowired
    KafkaForTests kafka;

    @Autowired
    Environment environment;

    @Test
    void aBrokerWithNothingInItIsWhereTheServiceLooksForIt() throws Exception {
        String servers = environment.getProperty("spring.kafka.bootstrap-servers");

        assertThat(servers).isEqualTo(kafka.bootstrapServers());
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
            assertThat(admin.listTopics().names().get()).isEmpty();
        }
    }
}
