package io.tickmark.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * In which roles a command may be sent: a person's, or {@link Role#SYSTEM} for what no person decides. A person who has several of them
 * decides in the first.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DecidedBy {
    Role[] value();
}
