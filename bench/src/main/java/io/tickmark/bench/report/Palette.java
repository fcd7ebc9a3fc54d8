package io.tickmark.bench.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who has which colour, the same in every chart; several of one kin are shades of it. Ours is green. */
final class Palette {

    private static final List<String> KIN = List.of("tickmark", "cursor-tickmark", "axon-jpa", "axon-jdbc", "emmett");
    private static final List<Color> COLOURS = List.of(
            new Color(0x1b7f4b), new Color(0x9bcfb3), new Color(0xb5651d), new Color(0x2f6f9f), new Color(0x7a5195));
    private static final Color OTHERS = new Color(0x7d838c);
    private static final double STEP = 0.3;

    private Palette() {}

    static Color[] of(Iterable<String> names) {
        Map<Color, Integer> seen = new HashMap<>();
        List<Color> colours = new ArrayList<>();
        for (String name : names) {
            Color colour = colour(name);
            colours.add(lighter(colour, STEP * (seen.merge(colour, 1, Integer::sum) - 1)));
        }
        return colours.toArray(Color[]::new);
    }

    private static Color colour(String name) {
        for (int i = 0; i < KIN.size(); i++) {
            if (name.startsWith(KIN.get(i))) {
                return COLOURS.get(i);
            }
        }
        return OTHERS;
    }

    private static Color lighter(Color colour, double share) {
        return new Color(
                lighter(colour.getRed(), share), lighter(colour.getGreen(), share), lighter(colour.getBlue(), share));
    }

    private static int lighter(int part, double share) {
        return (int) Math.round(part + (255 - part) * Math.min(share, 0.8));
    }
}
