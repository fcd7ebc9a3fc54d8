package io.tickmark.bench.report;

import java.util.List;

/**
 * What a bench found out.
 *
 * @param name its word on the command line, and its place on the page
 * @param method how it was measured, in a sentence or two
 * @param remarks what the table does not say
 */
public record Report(
        String name, String title, String method, Rounds<?, ?> table, List<Chart> charts, List<String> remarks) {

    /** One that its table tells. */
    public Report(String name, String title, String method, Rounds<?, ?> table, Chart... charts) {
        this(name, title, method, table, List.of(charts), List.of());
    }
}
