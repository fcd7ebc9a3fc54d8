package io.tickmark.projections.register;

import io.tickmark.api.register.EntryKind;
import io.tickmark.projections.access.Engagements;
import io.tickmark.projections.access.Reader;
import io.tickmark.projections.readmodel.RowStore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Asks for what is registered in a programme. An auditor sees none of it. */
@Component
class RegisterQueries {

    private final JdbcClient jdbc;
    private final RowStore rows;

    RegisterQueries(JdbcClient jdbc, RowStore rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Goes on if the programme is the reader's.
     *
     * @throws ErrorResponseException (404) if not; whether the programme exists is not told
     */
    void require(Reader reader, String programmeId) {
        boolean visible = jdbc.sql(
                        "select exists (select from projections.programme p where p.key = :id and p.tenant = :tenant)")
                .param("id", programmeId)
                .param("tenant", reader.tenant())
                .query(Boolean.class)
                .single();
        if (!visible) {
            throw Engagements.notFound("programme", programmeId);
        }
    }

    /** How the registers of a programme stand, by kind. */
    List<RegisterRow> registers(String programmeId) {
        return jdbc.sql("select r.body from projections.register r where r.part_of = :id order by r.kind")
                .param("id", programmeId)
                .query((row, index) -> rows.read(row.getString(1), RegisterRow.class))
                .list();
    }

    /**
     * Up to limit + 1 versions of entries, one of each entry.
     *
     * @param kind null for all kinds
     * @param asOf the day in UTC on which they hold; null for those that have no end
     */
    List<EntryRow> entries(
            String programmeId, @Nullable EntryKind kind, @Nullable LocalDate asOf, @Nullable String after, int limit) {
        return jdbc.sql("""
                        select e.body from projections.register_entry e
                        join projections.register r on r.key = e.register_id
                        where r.part_of = :id and (:kind::text is null or r.kind = :kind)
                          and ((:asOf::text is null and e.valid_until is null)
                            or (e.valid_from <= :asOf and (e.valid_until is null or e.valid_until > :asOf)))
                          and (:after::text is null or e.key > :after)
                        order by e.key limit :rows
                        """)
                .param("id", programmeId)
                .param("kind", kind == null ? null : kind.name())
                .param("asOf", asOf == null ? null : asOf.toString())
                .param("after", after)
                .param("rows", limit + 1)
                .query((row, index) -> rows.read(row.getString(1), EntryRow.class))
                .list();
    }
}
