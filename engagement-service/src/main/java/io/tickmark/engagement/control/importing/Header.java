package io.tickmark.engagement.control.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The columns of a file by the names in its first row. */
final class Header {

    /** Columns that a row may leave out at its end, as spreadsheet programs do where they are empty. */
    private static final List<String> MAY_BE_EMPTY = List.of("systems", "population", "test");

    private final Map<String, Integer> places = new LinkedHashMap<>();

    private Header() {}

    /**
     * The header that this row is.
     *
     * @throws UnreadableFileException if a column is missing or there twice
     */
    static Header of(Sheet.Row row) throws UnreadableFileException {
        Header header = new Header();
        TreeSet<String> twice = new TreeSet<>();
        for (int place = 0; place < row.cells().size(); place++) {
            String name = row.cell(place).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && header.places.putIfAbsent(name, place) != null) {
                twice.add(name);
            }
        }
        if (!twice.isEmpty()) {
            throw new UnreadableFileException(
                    row.line(), "columns that stand twice: " + Shortened.of(twice.toString()));
        }
        List<String> missing = ControlListReader.COLUMNS.stream()
                .filter(column -> !header.places.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFileException(row.line(), "missing columns: " + String.join(", ", missing));
        }
        return header;
    }

    /** Columns that the product does not know. */
    List<String> ignored() {
        return places.keySet().stream()
                .filter(column -> !ControlListReader.COLUMNS.contains(column))
                .map(Shortened::of)
                .toList();
    }

    /** The values of a row by the names of their columns, the ones that are left out at its end as empty. */
    Map<String, String> valuesOf(Sheet.Row row) {
        Map<String, String> values = new HashMap<>();
        places.forEach((column, place) -> values.put(column, row.cell(place)));
        return values;
    }

    /** Why a row does not lie under this header; empty where it does. */
    List<String> misfits(Sheet.Row row) {
        List<String> reasons = new ArrayList<>();
        int columns = 1 + places.values().stream().max(Integer::compare).orElse(-1);
        boolean tooShort = places.entrySet().stream()
                .anyMatch(column -> column.getValue() >= row.cells().size() && mustBeFilled(column.getKey()));
        boolean underNoName = false;
        for (int place = 0; place < row.cells().size(); place++) {
            underNoName |= !row.cell(place).isEmpty() && !places.containsValue(place);
        }
        if (tooShort || underNoName) {
            reasons.add("the row has " + row.cells().size() + " values; the header has " + columns);
        }
        return reasons;
    }

    private static boolean mustBeFilled(String column) {
        return ControlListReader.COLUMNS.contains(column) && !MAY_BE_EMPTY.contains(column);
    }
}
