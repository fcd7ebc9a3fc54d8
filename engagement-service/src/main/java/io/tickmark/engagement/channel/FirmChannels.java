package io.tickmark.engagement.channel;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Makes an audit firm's topics, and the rules by which its account alone gets at them, where they are missing. */
@Component
class FirmChannels {

    private static final long PATIENCE_SECONDS = 15;

    private final KafkaAdmin kafka;
    private final AuditorChannelProperties properties;
    private final Set<FirmTopics> open = ConcurrentHashMap.newKeySet();

    FirmChannels(KafkaAdmin kafka, AuditorChannelProperties properties) {
        this.kafka = kafka;
        this.properties = properties;
    }

    /**
     * Sees to it that the firm's topics and rules are there; nothing is sent before.
     *
     * @throws KafkaException if they cannot be made now
     */
    void open(FirmTopics firm) {
        if (!open.contains(firm)) {
            if (properties.accessRules()) {
                allow(FirmAccess.of(firm));
            }
            kafka.createOrModifyTopics(AuditorTopics.of(firm, properties));
            open.add(firm);
        }
    }

    private void allow(List<AclBinding> rules) {
        try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
            admin.createAcls(rules).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new KafkaException(
                    e.getCause() instanceof SecurityDisabledException
                            ? "The broker keeps no access rules, so that every firm could read every other's work items: give it an"
                                    + " authorizer, or set tickmark.auditor-channel.access-rules=false if something else keeps the"
                                    + " firms apart."
                            : "The rules of an audit firm's access cannot be made",
                    e);
        } catch (TimeoutException e) {
            throw new KafkaException("The broker does not confirm the rules of an audit firm's access", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while making the rules of an audit firm's access", e);
        }
    }
}
