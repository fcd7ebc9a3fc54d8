package io.tickmark.engagement.control.importing;

import io.tickmark.api.control.Definition;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Reads the CSV control list of docs/controls-csv.md. It registers nothing (R22). */
@Component
public final class ControlListReader {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "description",
            "criteria",
            "owner",
            "deputy",
            "evidence_owner",
            "frequency",
            "nature",
            "type",
            "systems",
            "population",
            "test");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    private static final Pattern LINE_OF_BROKEN_QUOTE = Pattern.compile("(?:startline|line:) ?(\\d+)");

    private final CriteriaCatalogue catalogue;

    ControlListReader(CriteriaCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What the file holds, with a reason for every row that cannot be taken. */
    public ControlList read(byte[] file) {
        if (file.length > LARGEST) {
            return ControlList.tooLarge(file.length);
        }
        OptionalLong wrong = Utf8.firstWrongLine(file);
        if (wrong.isPresent()) {
            return ControlList.refused(wrong.getAsLong(), "the file is not UTF-8; save it as \"CSV UTF-8\"");
        }
        String text = Utf8.text(file);
        if (text.isBlank()) {
            return ControlList.refused(1, "no controls in the file");
        }
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            return read(text, parser);
        } catch (IOException | IllegalArgumentException e) {
            return ControlList.refused(1, "the header cannot be read: " + e.getMessage());
        }
    }

    private ControlList read(String text, CSVParser parser) {
        List<String> header = parser.getHeaderNames();
        List<String> missing =
                COLUMNS.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            return ControlList.refused(1, "missing columns: " + String.join(", ", missing));
        }
        List<Definition> controls = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        try {
            for (CSVRecord row : parser) {
                long line = lineOf(text, row);
                List<String> reasons = judge(row, line, header.size(), lines, controls);
                reasons.forEach(reason -> rejected.add(new RejectedRow(line, reason)));
            }
        } catch (UncheckedIOException broken) {
            rejected.add(brokenQuoting(broken));
        }
        if (controls.isEmpty() && rejected.isEmpty()) {
            return ControlList.refused(1, "no controls in the file");
        }
        List<String> ignored =
                header.stream().filter(column -> !COLUMNS.contains(column)).toList();
        return new ControlList(List.copyOf(controls), List.copyOf(rejected), ignored);
    }

    private List<String> judge(
            CSVRecord row, long line, int columns, Map<String, Long> lines, List<Definition> controls) {
        if (row.size() != columns) {
            return List.of("the row has " + row.size() + " values; the header has " + columns);
        }
        RowReader reader = new RowReader(row, catalogue);
        Definition definition = reader.definition();
        List<String> reasons = new ArrayList<>(reader.reasons());
        Long first = reader.code().isEmpty() ? null : lines.putIfAbsent(reader.code(), line);
        if (first != null) {
            reasons.add("the id " + reader.code() + " stands on line " + first + " already");
        }
        if (definition != null && reasons.isEmpty()) {
            controls.add(definition);
        }
        return reasons;
    }

    /** A record's position may lie on blank lines before it. */
    private static long lineOf(String text, CSVRecord row) {
        int start = (int) row.getCharacterPosition();
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return 1
                + text.substring(0, start)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    private static RejectedRow brokenQuoting(UncheckedIOException broken) {
        Matcher matcher = LINE_OF_BROKEN_QUOTE.matcher(String.valueOf(broken.getMessage()));
        long line = matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        return new RejectedRow(line, "the quoting is broken here; what follows was not read");
    }
}
