package io.tickmark.engagement.command;

import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from.
 *
 * @param commandId the same id twice has one effect
 * @param correlationId what one outside request set in motion shares this id; the command id where null
 * @param causationId the event or job behind the command, if there is one
 * @param process the process that asked, if one did
 */
public record Origin(
        String commandId,
        Actor actor,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable ProcessVersion process) {

    /**
     * A BPMN process in one version.
     *
     * @param shown SHA-256 of what the form showed on which somebody decided; null where nobody did or it showed nothing
     */
    public record ProcessVersion(
            String definition, int version, @Nullable String shown) {

        /** One in which nobody decided. */
        public ProcessVersion(String definition, int version) {
            this(definition, version, null);
        }

        /** The same, with what the form showed. */
        public ProcessVersion showing(@Nullable String digest) {
            return new ProcessVersion(definition, version, digest);
        }
    }

    /** True for what somebody asks by themselves, not for what a process or an event leads to. */
    boolean isRequest() {
        return process == null && causationId == null;
    }

    /** A request from outside. */
    public static Origin request(String commandId, Actor actor) {
        return new Origin(commandId, actor, null, null, null);
    }

    /**
     * What follows from an event by itself.
     *
     * @param purpose keeps two reactions to one event apart
     * @param system acts for what the event is about
     */
    public static Origin reaction(String eventId, String purpose, Actor system, @Nullable String correlationId) {
        return new Origin(eventId + "/" + purpose, system, correlationId, eventId, null);
    }

    /** What follows by itself from the refusal of a command of this origin, in the name of the system. */
    Origin refusal(Actor system) {
        return new Origin(commandId + "/refused", system, correlationId, commandId, process);
    }

    /** True for what follows by itself; nobody, and no process, asked for it. */
    boolean isConsequence() {
        return causationId != null && commandId.startsWith(causationId + "/");
    }
}
