package io.tickmark.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Under which name and revision the log holds an event, and by which name the outside knows it. Both stay for ever, whatever becomes
 * of the class. An event that says something else than before is a new revision, with an upcaster for the old one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {

    /** The family and what happened, in kebab case: {@code gap.remediation-verified}. */
    String value();

    /** Counted from 1. */
    int revision() default 1;
}
