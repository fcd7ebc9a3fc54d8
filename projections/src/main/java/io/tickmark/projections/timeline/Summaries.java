package io.tickmark.projections.timeline;

import io.tickmark.api.Metadata;
import io.tickmark.support.people.PeopleDirectory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Makes the sentence that a reader sees: people by their names as they are known now. */
@Component
class Summaries {

    private static final Pattern PERSON = Pattern.compile("\\{([^{}]+)}");

    private final PeopleDirectory people;

    Summaries(PeopleDirectory people) {
        this.people = people;
    }

    /** The deed with its actor in front. */
    String of(String actor, String deed) {
        String sentence = PERSON.matcher(deed).replaceAll(person -> Matcher.quoteReplacement(name(person.group(1))));
        return name(actor) + " " + sentence;
    }

    private String name(String id) {
        return id.equals(Metadata.SYSTEM) ? "Tickmark" : people.nameOf(id);
    }
}
