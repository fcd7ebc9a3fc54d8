package io.tickmark.support.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in a sentence why JSON cannot be read: which field, and where. */
public final class UnreadableJson {

    private static final Pattern DOUBLED = Pattern.compile("Duplicate Object property \"(.{1,100})\"");

    private UnreadableJson() {}

    /** The sentence for the reader. */
    public static String explain(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        String where = location == null
                ? "it is nested too deeply, or holds a number or a name that is too long"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
        Matcher doubled = DOUBLED.matcher(String.valueOf(e.getOriginalMessage()));
        if (doubled.find()) {
            return "The field " + doubled.group(1) + " is there twice: " + where + ".";
        }
        String field = path(e.getPath());
        if (e instanceof UnrecognizedPropertyException) {
            return "There is no field " + field + " here: " + where + ".";
        }
        return field.isEmpty()
                ? "The body is no JSON that can be read here: " + where + "."
                : "The value of " + field + " cannot be read: " + where + ".";
    }

    private static String path(List<JacksonException.Reference> steps) {
        return steps.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
