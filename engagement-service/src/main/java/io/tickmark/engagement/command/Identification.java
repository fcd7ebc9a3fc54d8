package io.tickmark.engagement.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How we know who decides: the door that a decision came by, and what stood for the person there. Every event keeps it.
 *
 * @param issuer who issued the person's token; null where no token stood for them
 * @param tokenId the token's {@code jti}; null where the issuer gives none
 */
public record Identification(
        Channel channel,
        Basis basis,
        @Nullable String issuer,
        @Nullable String tokenId) {

    /** The door. */
    public enum Channel {
        REST,
        /** A form of a user task. */
        FORM,
        KAFKA,
        /** What follows from an event by itself. */
        REACTION,
        /** What the process does by itself. */
        PROCESS;

        /** The name in an event's metadata. */
        public String key() {
            return inMetadata(this);
        }
    }

    /** What stood for the person. */
    public enum Basis {
        /** A token of the identity provider. */
        BEARER_TOKEN,
        /** Tasklist, to whose account the user task was assigned when it was completed. */
        TASKLIST_ASSIGNEE,
        /** The audit firm, which vouches for the name by writing to its own topic. */
        FIRM_TOPIC,
        /** Nobody: the product acts by itself. */
        PRODUCT;

        /** The name in an event's metadata. */
        public String key() {
            return inMetadata(this);
        }
    }

    /** By a token of this issuer. */
    public static Identification token(Channel channel, @Nullable String issuer, @Nullable String tokenId) {
        return new Identification(channel, Basis.BEARER_TOKEN, issuer, tokenId);
    }

    /** By the task's assignee in Tasklist. */
    public static Identification assignee() {
        return new Identification(Channel.FORM, Basis.TASKLIST_ASSIGNEE, null, null);
    }

    /** By the firm that owns the topic. */
    public static Identification firm() {
        return new Identification(Channel.KAFKA, Basis.FIRM_TOPIC, null, null);
    }

    static Identification product(Channel channel) {
        return new Identification(channel, Basis.PRODUCT, null, null);
    }

    private static String inMetadata(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
