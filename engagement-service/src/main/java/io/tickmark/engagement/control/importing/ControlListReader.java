package io.tickmark.engagement.control.importing;

import io.tickmark.api.control.Definition;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the CSV control list of docs/controls-csv.md. It registers nothing (R22). */
@Component
class ControlListReader {

    /** The largest file that is read, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** So many controls are registered in one transaction at most: readers of the event log wait for its end. */
    static final int MOST_CONTROLS = 2_000;

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

    private static final String EMPTY = "no controls in the file";

    private final CriteriaCatalogue catalogue;

    ControlListReader(CriteriaCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What the file holds, with reasons against the rows that cannot be taken. */
    ControlList read(byte[] file) {
        Rejections rejections = new Rejections();
        List<ListedControl> controls = new ArrayList<>();
        List<String> ignored = List.of();
        try {
            Sheet sheet = Sheet.of(SpreadsheetText.of(file), COLUMNS);
            Sheet.Row first = sheet.next();
            if (first != null) {
                Header header = Header.of(first);
                ignored = header.ignored();
                readRows(sheet, header, controls, rejections);
            }
        } catch (UnreadableFileException unreadable) {
            rejections.add(unreadable);
        }
        if (controls.isEmpty() && rejections.isEmpty()) {
            rejections.add(1, EMPTY);
        }
        return new ControlList(List.copyOf(controls), rejections, ignored);
    }

    private void readRows(Sheet sheet, Header header, List<ListedControl> controls, Rejections rejections)
            throws UnreadableFileException {
        Map<String, ListedId> ids = new HashMap<>();
        int rows = 0;
        for (Sheet.Row row = sheet.next(); row != null; row = sheet.next()) {
            if (++rows > MOST_CONTROLS) {
                throw new UnreadableFileException(
                        row.line(), "a file may hold " + MOST_CONTROLS + " controls; what follows was not read");
            }
            for (String reason : judge(row, header, ids, controls)) {
                rejections.add(row.line(), reason);
            }
        }
    }

    private List<String> judge(Sheet.Row row, Header header, Map<String, ListedId> ids, List<ListedControl> controls) {
        List<String> misfits = header.misfits(row);
        if (!misfits.isEmpty()) {
            return misfits;
        }
        RowReader reader = new RowReader(header.valuesOf(row), catalogue);
        Definition definition = reader.definition();
        List<String> reasons = new ArrayList<>(reader.reasons());
        String code = reader.code();
        ListedId first =
                code.isEmpty() ? null : ids.putIfAbsent(code.toUpperCase(Locale.ROOT), new ListedId(code, row.line()));
        if (first != null) {
            reasons.add(first.refusing(code));
        }
        if (definition != null && reasons.isEmpty()) {
            controls.add(new ListedControl(row.line(), definition));
        }
        return reasons;
    }

    /** An id and where it was seen first. */
    private record ListedId(String code, long line) {

        String refusing(String again) {
            return again.equals(code)
                    ? "the id " + again + " stands on line " + line + " already"
                    : "the id " + again + " differs from " + code + " on line " + line
                            + " by upper and lower case only";
        }
    }
}
