package io.tickmark.engagement.control.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV text, read once from its beginning. Rows without any value are skipped, their lines are counted. */
final class Sheet {

    /** In a file that names none, the separator under which most columns of the list are found is the one. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private static final int LONGEST_HEADER = 16 * 1024;
    private static final Pattern LINE_OF_BROKEN_QUOTE = Pattern.compile("(?:startline|line:) ?(\\d+)");
    private static final Pattern SPACES = Pattern.compile("\\p{Zs}");
    /** Zero-width space, word joiner, byte order mark and soft hyphen: nobody sees or means them. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");

    private static final Pattern JOINERS_AT_ENDS = Pattern.compile("^[\\s\\u200C\\u200D]+|[\\s\\u200C\\u200D]+$");

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private Sheet(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
    }

    /**
     * A row with at least one value.
     *
     * @param line the line of the file on which it begins, counted from 1
     * @param cells without spaces around them, of whatever kind
     */
    record Row(long line, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** A text whose separator is found by how many of these columns its first row names. */
    static Sheet of(String text, List<String> columns) {
        String beginning = text.substring(0, Math.min(text.length(), LONGEST_HEADER));
        char best = SEPARATORS.getFirst();
        long most = 0;
        for (char separator : SEPARATORS) {
            long named = named(parse(beginning, separator), columns);
            if (named > most) {
                most = named;
                best = separator;
            }
        }
        return parse(text, best);
    }

    /**
     * The next row; null after the last one.
     *
     * @throws UnreadableFileException where a quote is broken
     */
    @Nullable
    Row next() throws UnreadableFileException {
        while (true) {
            long line = parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    return null;
                }
                List<String> cells =
                        Arrays.stream(records.next().values()).map(Sheet::clean).toList();
                if (!cells.stream().allMatch(String::isEmpty)) {
                    return new Row(line, cells);
                }
            } catch (UncheckedIOException broken) {
                Matcher matcher = LINE_OF_BROKEN_QUOTE.matcher(String.valueOf(broken.getMessage()));
                throw new UnreadableFileException(
                        matcher.find() ? Long.parseLong(matcher.group(1)) : line,
                        "the quoting is broken here; what follows was not read");
            }
        }
    }

    private static long named(Sheet sheet, List<String> columns) {
        try {
            Row first = sheet.next();
            return first == null
                    ? 0
                    : first.cells().stream().filter(columns::contains).count();
        } catch (UnreadableFileException noHeader) {
            return 0;
        }
    }

    private static Sheet parse(String text, char separator) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try {
            return new Sheet(format.parse(new StringReader(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String clean(String value) {
        String visible = INVISIBLE.matcher(value).replaceAll("");
        String spaced = SPACES.matcher(visible).replaceAll(" ");
        return JOINERS_AT_ENDS.matcher(spaced).replaceAll("");
    }
}
