package io.tickmark.engagement.web;

import io.tickmark.api.Command;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which command a request stands for, where no parameter of its method is that command. Whoever may not decide it is refused before the
 * body of the request is read.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Decides {
    Class<? extends Command> value();
}
