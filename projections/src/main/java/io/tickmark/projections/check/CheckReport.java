package io.tickmark.projections.check;

import io.tickmark.projections.readmodel.parking.Waiting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check has found.
 *
 * @param checked how many rows were compared
 * @param differences the first 1,000; empty where the read models say what the log says
 * @param parked partitions that wait; they were compared up to where they wait
 */
record CheckReport(int checked, List<Difference> differences, List<Waiting> parked) {

    /** How many differences are told. */
    static final int MOST = 1000;

    /**
     * A row that is not what the log says.
     *
     * @param readModel the read model's name and the table's
     * @param expected the row as JSON; null where there should be none
     * @param actual the row as JSON; null where there is none
     */
    record Difference(
            String readModel,
            String key,
            @Nullable String expected,
            @Nullable String actual) {}
}
