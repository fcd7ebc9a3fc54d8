package io.tickmark.models;

import java.util.Locale;

/** Turns the name of a constant into the kebab-case id that the models use. */
final class Key {

    private Key() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
