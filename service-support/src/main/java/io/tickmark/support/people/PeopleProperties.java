package io.tickmark.support.people;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The people of an installation, under {@code tickmark.people}. */
@ConfigurationProperties("tickmark")
public record PeopleProperties(@DefaultValue List<Person> people) {}
