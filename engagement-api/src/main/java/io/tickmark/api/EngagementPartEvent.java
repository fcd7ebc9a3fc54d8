package io.tickmark.api;

/** A fact about a part of an engagement. Each names the engagement, so that its timeline can be read. */
public interface EngagementPartEvent extends Event {

    String engagementId();

    @Override
    default String partOf() {
        return engagementId();
    }

    @Override
    default String key() {
        return engagementId();
    }
}
