package io.tickmark.support.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Why JSON cannot be read.
 *
 * @param field the path to the value that is wrong, such as {@code deviations[0].item}; empty where it is no JSON at all
 * @param message what is wrong with it, and how to put it right
 */
public record UnreadableJson(String field, String message) {

    private static final Pattern DOUBLED = Pattern.compile("Duplicate Object property \"(.{1,100})\"");

    /** Reads the reason out of what the parser says. */
    public static UnreadableJson of(JacksonException e) {
        String field = path(e.getPath());
        return field.isEmpty() || !(e instanceof DatabindException)
                ? new UnreadableJson(field, syntax(e))
                : new UnreadableJson(field, value(e));
    }

    private static String value(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "is no field here; leave it out. There are " + fieldsOf(unknown) + ".";
        }
        if (e instanceof InvalidNullException
                || String.valueOf(e.getOriginalMessage()).startsWith("Missing required")) {
            return "is missing; fill it in.";
        }
        Class<?> type = e instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
        return "cannot be read; give " + (type == null ? "another value" : inWords(type)) + ".";
    }

    private static String inWords(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == String.class) {
            return "text";
        }
        if (type == LocalDate.class) {
            return "a day such as 2027-01-31";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object with its fields";
    }

    private static String fieldsOf(UnrecognizedPropertyException unknown) {
        Collection<?> known = unknown.getKnownPropertyIds();
        return known == null || known.isEmpty()
                ? "none"
                : known.stream().map(String::valueOf).sorted().toList().toString();
    }

    private static String syntax(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        String where = location == null
                ? "it is nested too deeply, or holds a number or a name that is too long"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
        Matcher doubled = DOUBLED.matcher(String.valueOf(e.getOriginalMessage()));
        return doubled.find()
                ? "The field " + doubled.group(1) + " is there twice: " + where + "."
                : "This is no JSON that can be read here: " + where + ".";
    }

    private static String path(List<JacksonException.Reference> steps) {
        return steps.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
