package io.tickmark.projections.register;

import io.tickmark.api.register.RegisterEvent;
import io.tickmark.api.register.RegisterState;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Fold;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import io.tickmark.projections.register.RegisterRow.Review;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Folds what happened into how each register stands, and into every version of its entries. */
@Component
class RegistersProjection implements ReadModel {

    static final Table<RegisterRow> REGISTER = new Table<>("register", RegisterRow.class);
    static final Table<EntryRow> ENTRY = new Table<>("register_entry", EntryRow.class);

    private final List<Fold<?>> folds =
            List.of(new Fold<>(RegisterEvent.class, RegisterEvent::registerId, RegistersProjection::on));

    @Override
    public String name() {
        return "registers";
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(REGISTER, ENTRY);
    }

    @Override
    public List<Fold<?>> folds() {
        return folds;
    }

    @Override
    public void prefetch(List<Fact> facts, Rows rows) {
        rows.prefetch(
                REGISTER, facts.stream().map(fact -> fact.event().aggregateId()).toList());
        rows.prefetch(
                ENTRY,
                facts.stream()
                        .flatMap(fact -> fact.event() instanceof RegisterEvent event ? keys(event) : Stream.empty())
                        .toList());
    }

    private static Stream<String> keys(RegisterEvent event) {
        return switch (event) {
            case RegisterEvent.EntryRecorded e -> Stream.of(EntryRow.key(e.registerId(), e.number(), 1));
            case RegisterEvent.EntryRevised e ->
                Stream.of(
                        EntryRow.key(e.registerId(), e.number(), e.version() - 1),
                        EntryRow.key(e.registerId(), e.number(), e.version()));
            case RegisterEvent.EntryWithdrawn e -> Stream.of(EntryRow.key(e.registerId(), e.number(), e.version()));
            default -> Stream.empty();
        };
    }

    private static void on(RegisterEvent event, Fact fact, Rows rows) {
        RegisterRow before = event instanceof RegisterEvent.Opened e
                ? new RegisterRow(e.registerId(), e.partOf(), e.kind(), 0, RegisterState.OPEN, null, null)
                : rows.get(REGISTER, event.registerId());
        rows.put(
                REGISTER,
                event.registerId(),
                after(before, event, fact).at(fact.version(), before.state().after(event)));
        entries(event, fact, rows);
    }

    private static RegisterRow after(RegisterRow row, RegisterEvent event, Fact fact) {
        return switch (event) {
            case RegisterEvent.Opened e -> row;
            case RegisterEvent.EntryRecorded e -> row.none(null);
            case RegisterEvent.EntryRevised e -> row;
            case RegisterEvent.EntryWithdrawn e -> row;
            case RegisterEvent.NoneSaid e -> row.none(e.reason());
            case RegisterEvent.Reviewed e -> row.with(new Review(e.reviewedBy(), fact.occurredAt(), e.conclusion()));
            case RegisterEvent.SegregationViolationBlocked e -> row;
        };
    }

    private static void entries(RegisterEvent event, Fact fact, Rows rows) {
        switch (event) {
            case RegisterEvent.EntryRecorded e ->
                put(
                        rows,
                        new EntryRow(
                                e.registerId(),
                                e.number(),
                                1,
                                e.entry(),
                                e.effectiveFrom(),
                                null,
                                e.recordedBy(),
                                fact.occurredAt(),
                                null));
            case RegisterEvent.EntryRevised e -> {
                end(rows, EntryRow.key(e.registerId(), e.number(), e.version() - 1), e.effectiveFrom());
                put(
                        rows,
                        new EntryRow(
                                e.registerId(),
                                e.number(),
                                e.version(),
                                e.after(),
                                e.effectiveFrom(),
                                null,
                                e.revisedBy(),
                                fact.occurredAt(),
                                e.reason()));
            }
            case RegisterEvent.EntryWithdrawn e ->
                end(rows, EntryRow.key(e.registerId(), e.number(), e.version()), e.effectiveFrom());
            case RegisterEvent.Opened e -> {}
            case RegisterEvent.NoneSaid e -> {}
            case RegisterEvent.Reviewed e -> {}
            case RegisterEvent.SegregationViolationBlocked e -> {}
        }
    }

    private static void put(Rows rows, EntryRow row) {
        rows.put(ENTRY, row.key(), row);
    }

    private static void end(Rows rows, String key, LocalDate day) {
        EntryRow row = rows.find(ENTRY, key);
        if (row != null) {
            rows.put(ENTRY, key, row.until(day));
        }
    }
}
