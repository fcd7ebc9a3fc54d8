package io.tickmark.localstack.demo;

import io.tickmark.localstack.KafkaAccess;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.Site;
import io.tickmark.localstack.TokenIssuer;

/**
 * The addresses that the demo knocks at.
 *
 * @param commands the engagement service
 * @param queries the read side
 * @param tasklist Camunda Tasklist, without the path of its page
 * @param issuer the token issuer
 * @param firm the audit firm's access to Kafka
 */
public record Doors(String commands, String queries, String tasklist, TokenIssuer issuer, KafkaAccess firm) {

    /** Those of a site. */
    public static Doors of(Site site) {
        return new Doors(
                site.url(Port.ENGAGEMENT_SERVICE),
                site.url(Port.PROJECTIONS),
                site.url(Port.TASKLIST),
                site.tokens().issuer(),
                site.kafkaOfFirm(AuditFirm.ID));
    }
}
