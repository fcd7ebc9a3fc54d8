package io.tickmark.projections.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Whether something that is named belongs to what an answer is about. */
@Component
class Scope {

    private final JdbcClient jdbc;

    Scope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Looks at the programme and the controls of the engagement that the answer is about, or at all engagements that the reader
     * may see where it is about no single thing.
     */
    boolean includes(@Nullable String path, List<String> names) {
        return path == null ? visible(names) : partOf(path, names);
    }

    private boolean partOf(String engagement, List<String> names) {
        return jdbc.sql("""
                        select exists (select from projections.engagement e where e.key = :id
                          and (e.programme_id = any (:names)
                            or exists (select from projections.control c
                                where c.programme_id = e.programme_id and c.key = any (:names))))
                        """)
                .param("id", engagement)
                .param("names", names.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private boolean visible(List<String> names) {
        Map<String, @Nullable String> reader = new HashMap<>();
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            reader.put("tenant", token.getToken().getClaimAsString("tenant"));
            reader.put("firm", token.getToken().getClaimAsString("firm"));
        }
        return jdbc.sql("select exists (select from projections.engagement e where "
                        + "(e.key = any (:names) or e.programme_id = any (:names)) and " + Engagements.VISIBLE + ")")
                .param("tenant", reader.get("tenant"))
                .param("firm", reader.get("firm"))
                .param("names", names.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
