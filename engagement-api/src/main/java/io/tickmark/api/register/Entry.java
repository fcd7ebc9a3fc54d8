package io.tickmark.api.register;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a register holds of one thing. No text in it is blank and no list is empty or names anything twice; what may be missing is null.
 * In JSON its field {@code kind} says which record it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Tool.class, name = "TOOL"),
    @JsonSubTypes.Type(value = Commitment.class, name = "COMMITMENT"),
    @JsonSubTypes.Type(value = SubserviceOrganisation.class, name = "SUBSERVICE_ORGANISATION"),
    @JsonSubTypes.Type(value = SystemInUse.class, name = "SYSTEM")
})
public sealed interface Entry permits Tool, Commitment, SubserviceOrganisation, SystemInUse {

    EntryKind kind();

    /** What it goes by, in a sentence and among the entries of its register, which share no title. */
    String title();
}
