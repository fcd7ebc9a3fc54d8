package io.tickmark.projections.control;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sets the criteria in scope against the controls that serve them. */
@Component
class CoverageQuery {

    private static final TypeReference<List<Serving>> SERVING = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CoverageQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A control that serves a criterion. */
    record Serving(String id, String code) {}

    /** A criterion in scope and the controls that serve it, in the order of their codes. */
    record Covered(String criterion, List<Serving> controls) {}

    /**
     * The whole scope in catalogue order.
     *
     * @param uncovered the criteria that no control serves
     */
    record Coverage(List<Covered> criteria, List<String> uncovered, long position) {}

    /** Controls that have ended serve nothing. */
    Coverage of(String engagementId, long position) {
        List<Covered> criteria = jdbc.sql("""
                        select wanted.id,
                               coalesce(jsonb_agg(jsonb_build_object('id', c.key, 'code', c.code) order by c.code)
                                        filter (where c.key is not null), '[]')
                        from projections.engagement e
                        cross join lateral jsonb_array_elements_text(e.body #> '{scope,criteria}')
                                   with ordinality wanted (id, place)
                        left join projections.control c
                               on c.programme_id = e.programme_id and not c.retired
                              and c.body #> '{definition,criteria}' @> to_jsonb(wanted.id)
                        where e.key = :engagement
                        group by wanted.id, wanted.place order by wanted.place
                        """)
                .param("engagement", engagementId)
                .query((row, index) -> new Covered(row.getString(1), json.readValue(row.getString(2), SERVING)))
                .list();
        List<String> uncovered = criteria.stream()
                .filter(covered -> covered.controls().isEmpty())
                .map(Covered::criterion)
                .toList();
        return new Coverage(criteria, uncovered, position);
    }
}
