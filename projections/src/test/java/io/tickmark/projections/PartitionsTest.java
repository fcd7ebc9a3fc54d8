package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Event;
import io.tickmark.api.platform.PlatformEvent.RetryOrdered;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import io.tickmark.story.BigLog;
import io.tickmark.testengagements.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Segments work side by side: so no row may be read or written by events of two partitions. */
class PartitionsTest {

    private static final int EVENTS = 4000;
    private static final int ORDERS = 20;

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void noRowBelongsToTwoPartitions(String name, ReadModel model) {
        Touched rows = new Touched();
        Map<String, Long> versions = new HashMap<>();
        List<Told> events = new ArrayList<>(new BigLog(7).next(EVENTS));
        for (int order = 0; order < ORDERS; order++) {
            events.add(
                    new Told("opal", "operator", new RetryOrdered("opr-" + order, "timeline", "eng-1", "corrected")));
        }
        for (Told said : events) {
            Event event = said.event();
            long version = versions.merge(event.aggregateId(), 1L, Long::sum);
            rows.partition = model.partitionOf(event);
            rows.position++;
            Fact fact = new Fact(
                    rows.position,
                    "event-" + rows.position,
                    version,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    said.actor(),
                    said.role(),
                    event);
            if (rows.partition != null) {
                model.prefetch(List.of(fact), rows);
            }
            model.apply(fact, rows);
        }

        assertThat(rows.partitions).hasSizeGreaterThan(10);
        assertThat(rows.partitions.entrySet())
                .allSatisfy(row -> assertThat(row.getValue()).as(row.getKey()).hasSize(1));
    }

    static Stream<Object[]> models() throws ReflectiveOperationException {
        ClassPathScanningCandidateComponentProvider found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AssignableTypeFilter(ReadModel.class));
        found.addExcludeFilter((type, factory) -> type.getClassMetadata().hasEnclosingClass());
        Set<BeanDefinition> classes = found.findCandidateComponents("io.tickmark.projections");
        assertThat(classes).hasSize(7);
        Stream.Builder<Object[]> models = Stream.builder();
        for (BeanDefinition definition : classes) {
            var constructor = ClassUtils.forName(String.valueOf(definition.getBeanClassName()), null)
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            ReadModel model = (ReadModel) constructor.newInstance();
            models.add(new Object[] {model.name(), model});
        }
        return models.build();
    }

    /** Rows in memory, and which partitions have touched each. */
    private static final class Touched implements Rows {
        private final Map<String, Record> rows = new HashMap<>();
        private final Map<String, Set<String>> partitions = new HashMap<>();
        private @Nullable String partition;
        private long position;

        @Override
        public <R extends Record> @Nullable R find(Table<R> table, String key) {
            Record row = rows.get(touch(table, key));
            return row == null ? null : table.row().cast(row);
        }

        @Override
        public <R extends Record> void put(Table<R> table, String key, R row) {
            rows.put(touch(table, key), row);
        }

        private String touch(Table<?> table, String key) {
            String row = table.name() + "/" + key;
            partitions.computeIfAbsent(row, added -> new HashSet<>()).add(partition == null ? "none" : partition);
            assertThat(partition)
                    .as("an event without a partition touches " + row)
                    .isNotNull();
            return row;
        }
    }
}
