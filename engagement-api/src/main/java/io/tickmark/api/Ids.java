package io.tickmark.api;

import io.tickmark.api.register.EntryKind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * Ids that follow from what they identify, so that doing a thing twice meets the same aggregate again. The prefix tells a
 * reader what the id stands for.
 */
public final class Ids {

    private Ids() {}

    /** The programme that this command creates. */
    public static String programme(String commandId) {
        return derive("prg", commandId);
    }

    /** The engagement that this command opens. */
    public static String engagement(String commandId) {
        return derive("eng", commandId);
    }

    /** The one engagement that follows this one. */
    public static String renewalOf(String engagementId) {
        return derive("eng", engagementId, "renewal");
    }

    /** A control's code is unique within its programme, also where it is written in other letters, upper or lower case. */
    public static String control(String programmeId, String code) {
        return derive("ctl", programmeId, code.toUpperCase(Locale.ROOT));
    }

    /** The gap that the readiness assessment of a control found in an engagement. */
    public static String gap(String engagementId, String controlId) {
        return derive("gap", engagementId, controlId);
    }

    /** The follow-up of a deviation that the auditor noted in a test. */
    public static String followUp(String workItemId, int deviation) {
        return derive("gap", workItemId, "deviation", Integer.toString(deviation));
    }

    /** The auditor's test of one version of a control in one engagement (D12). */
    public static String workItem(String engagementId, String controlId, int version) {
        return derive("wki", engagementId, controlId, Integer.toString(version));
    }

    /** An engagement has one report. */
    public static String report(String engagementId) {
        return derive("rpt", engagementId);
    }

    /** The entries of one kind in one programme or engagement. */
    public static String register(String partOf, EntryKind kind) {
        return derive("reg", partOf, kind.name());
    }

    /** What this command of an operator stands for. */
    public static String operatorAction(String commandId) {
        return derive("opr", commandId);
    }

    private static String derive(String prefix, String... parts) {
        byte[] name = String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8);
        return prefix + "-" + UUID.nameUUIDFromBytes(name);
    }
}
