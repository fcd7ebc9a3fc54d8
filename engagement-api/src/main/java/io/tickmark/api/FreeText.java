package io.tickmark.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Somebody's own words, in as many lines as they like. A text without this or {@link OneLine} is a word: one line of at most
 * 200 characters. On a list or a map it speaks of each entry. No text holds U+0000 or half a surrogate pair.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FreeText {

    /** The most characters (code points) that are kept. */
    int max() default 10_000;
}
