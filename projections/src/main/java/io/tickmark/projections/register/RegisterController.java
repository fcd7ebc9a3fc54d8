package io.tickmark.projections.register;

import io.tickmark.api.register.EntryKind;
import io.tickmark.projections.access.Reader;
import io.tickmark.projections.access.RestsOn;
import io.tickmark.projections.readmodel.Progress;
import io.tickmark.support.security.Caller;
import io.tickmark.support.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is registered in a programme. It is management's own. */
@RestController
@RestsOn({"registers", "engagements"})
@RequestMapping("/api/programmes/{id}")
class RegisterController {

    private final RegisterQueries queries;
    private final Progress progress;

    RegisterController(RegisterQueries queries, Progress progress) {
        this.queries = queries;
        this.progress = progress;
    }

    /** How each register stands. */
    @GetMapping("/registers")
    CursorPage<RegisterRow> registers(Caller caller, @PathVariable String id) {
        queries.require(Reader.of(caller), id);
        long position = progress.position();
        return CursorPage.of(queries.registers(id), CursorPage.MAX_LIMIT, RegisterRow::id, position);
    }

    /** The entries that hold on a day in UTC, or, where none is named, those that have no end. */
    @GetMapping("/register")
    CursorPage<EntryRow> entries(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable EntryKind kind,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(CursorPage.MAX_LIMIT) int limit) {
        queries.require(Reader.of(caller), id);
        long position = progress.position();
        return CursorPage.of(queries.entries(id, kind, asOf, after, limit), limit, EntryRow::key, position);
    }
}
