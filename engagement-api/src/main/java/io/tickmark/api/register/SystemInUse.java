package io.tickmark.api.register;

import io.tickmark.api.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * A system or platform that controls run on (R7).
 *
 * @param owner the id of the person who is responsible for it
 * @param hostedBy who runs what it runs on; null where the service organisation does
 */
public record SystemInUse(
        String name,
        @FreeText String purpose,
        Layer layer,
        String owner,
        @Nullable String hostedBy) implements Entry {

    /** What it is to the service. */
    public enum Layer {
        APPLICATION,
        DATABASE,
        OPERATING_SYSTEM,
        NETWORK,
        CLOUD_PLATFORM
    }

    @Override
    public EntryKind kind() {
        return EntryKind.SYSTEM;
    }

    @Override
    public String title() {
        return name;
    }
}
