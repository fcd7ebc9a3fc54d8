package io.tickmark.api.register;

import io.tickmark.api.Refers;

/** The kinds of entries. Each kind of one programme or engagement has a register, and a stream, of its own. */
public enum EntryKind {
    TOOL("R32", "tool", Refers.Kind.PROGRAMME),
    COMMITMENT("D4", "commitment", Refers.Kind.PROGRAMME),
    SUBSERVICE_ORGANISATION("D5", "subservice organisation", Refers.Kind.PROGRAMME),
    SYSTEM("R7", "system", Refers.Kind.PROGRAMME);

    private final String rule;
    private final String noun;
    private final Refers.Kind partOf;

    EntryKind(String rule, String noun, Refers.Kind partOf) {
        this.rule = rule;
        this.noun = noun;
        this.partOf = partOf;
    }

    /** The id of the rule that asks for such entries. */
    public String rule() {
        return rule;
    }

    /** What one entry is called, in a sentence. */
    public String noun() {
        return noun;
    }

    /** Whether its registers are part of programmes, and outlive engagements, or of engagements. */
    public Refers.Kind partOf() {
        return partOf;
    }
}
