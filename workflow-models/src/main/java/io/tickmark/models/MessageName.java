package io.tickmark.models;

/** The messages that the processes wait for. */
public enum MessageName {
    PROGRAMME_CREATED,
    PROGRAMME_ENDED,
    PERIOD_AGREED,
    ENGAGEMENT_OPENED,
    ENGAGEMENT_ENDED,
    WORK_ITEM_SETTLED,
    REPORT_ISSUED;

    /** The message name in the models, such as period-agreed. */
    public String key() {
        return Key.of(this);
    }
}
