package io.tickmark.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The id of another aggregate. It exists, in the same service organisation and programme as the one that decides, and in the
 * same engagement where it belongs to one. On a list it speaks of each entry.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Refers {

    Kind value();

    /** The kinds of aggregates. */
    enum Kind {
        PROGRAMME("Programme"),
        ENGAGEMENT("Engagement"),
        CONTROL("Control"),
        GAP("Gap"),
        WORK_ITEM("WorkItem"),
        REPORT("Report"),
        REGISTER("Register");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** How the event log names streams of this kind. */
        public String type() {
            return type;
        }

        /** Whether there is one of it for one engagement, as a gap is, and neither the engagement nor what outlives it. */
        public boolean partOfEngagement() {
            return this == GAP || this == WORK_ITEM || this == REPORT;
        }
    }
}
