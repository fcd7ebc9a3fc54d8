package io.tickmark.engagement.channel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The channel to audit firms, under {@code tickmark.auditor-channel}. Partitions, replicas and retention are used when a
 * topic is created; what exists is left as it is.
 *
 * @param retention how long work items and answers stay in Kafka; dead letters stay
 * @param maxAnswer a larger answer is refused unread
 * @param accessRules whether each firm's access is ruled at the broker; nothing is sent then by one that keeps no rules
 */
@ConfigurationProperties("tickmark.auditor-channel")
record AuditorChannelProperties(
        @DefaultValue("3") int partitions,
        @DefaultValue("1") int replicas,
        @DefaultValue("90d") Duration retention,
        @DefaultValue("256KB") DataSize maxAnswer,
        @DefaultValue("true") boolean accessRules) {}
