package io.tickmark.support.web;

/** A query parameter that operations take without naming it themselves. */
public interface SharedParameter {

    String parameterName();
}
