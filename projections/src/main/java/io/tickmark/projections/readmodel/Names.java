package io.tickmark.projections.readmodel;

import io.tickmark.api.Event;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Set;

/** The ids that an event names: by them an answer knows that it rests on the event. */
final class Names {

    private Names() {}

    /** Its stream's id and every component that is called an id. */
    static Set<String> of(Event event) {
        if (event instanceof Unreadable unreadable) {
            return unreadable.names();
        }
        Set<String> names = new LinkedHashSet<>();
        names.add(event.aggregateId());
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (component.getType() == String.class && component.getName().endsWith("Id")) {
                names.add(value(component, event));
            }
        }
        names.removeIf(String::isBlank);
        return names;
    }

    private static String value(RecordComponent component, Event event) {
        try {
            return component.getAccessor().invoke(event) instanceof String id ? id : "";
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An event does not tell its " + component.getName(), e);
        }
    }
}
