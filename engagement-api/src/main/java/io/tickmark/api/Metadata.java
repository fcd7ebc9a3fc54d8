package io.tickmark.api;

/**
 * The names under which every command and event carries who, why and when. All values are strings; instants are ISO-8601
 * in UTC. The instant of recording is the timestamp of the event itself.
 */
public final class Metadata {

    /** Identifies the command; the same id twice has one effect. */
    public static final String COMMAND_ID = "commandId";
    /** SHA-256 of what a request asked, so that the same command id with something else is noticed; absent elsewhere. */
    public static final String COMMAND_DIGEST = "commandDigest";
    /** The id of the person who decided, or {@link #SYSTEM}. */
    public static final String ACTOR = "actor";
    /** The role in which the actor decided, by {@link Role#key()}. */
    public static final String ACTOR_ROLE = "actorRole";
    /** The door that the decision came by: rest, form, kafka, reaction or process. */
    public static final String CHANNEL = "channel";
    /** What stood for the actor there: bearer-token, tasklist-assignee, firm-topic, or product where nobody decided. */
    public static final String IDENTIFIED_BY = "identifiedBy";
    /** Who issued the actor's token, where one stood for them. */
    public static final String TOKEN_ISSUER = "tokenIssuer";
    /** The id of that token, where the issuer gives one. */
    public static final String TOKEN_ID = "tokenId";
    /** The service organisation that owns the aggregate. */
    public static final String TENANT = "tenant";
    /** The audit firm of an auditor; absent for anybody else. */
    public static final String FIRM = "firm";
    /** The instant at which the fact holds, where that differs from its recording. */
    public static final String OCCURRED_AT = "occurredAt";
    /** What led to this: the id of an event or of a command. */
    public static final String CAUSATION_ID = "causationId";
    /** Everything that one outside request set in motion shares this id. */
    public static final String CORRELATION_ID = "correlationId";
    /** The BPMN process that asked, if one did. */
    public static final String PROCESS_DEFINITION = "processDefinition";
    /** The version of that BPMN process. */
    public static final String PROCESS_VERSION = "processVersion";
    /** SHA-256 of what the form showed on which somebody decided: the digests of its values, by their names. */
    public static final String SHOWN = "shown";
    /** {@link #SIMULATED} where a movable calendar dated the event, which is then no real history; absent otherwise. */
    public static final String CLOCK = "clock";
    /** The value of {@link #CLOCK}. */
    public static final String SIMULATED = "simulated";
    /** The actor of what the process does by itself. */
    public static final String SYSTEM = "system";

    private Metadata() {}
}
