package io.tickmark.projections.access;

import io.tickmark.support.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Which engagements a reader may see. */
@Component
public class Engagements {

    /** The condition on {@code projections.engagement e}; takes {@link Reader#parameters()}. */
    public static final String VISIBLE = "(e.tenant = :tenant or e.firm = :firm)";

    private final JdbcClient jdbc;

    Engagements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Goes on if the reader may see the engagement.
     *
     * @throws ErrorResponseException (404) if not; whether the engagement exists is not told
     */
    public void require(Reader reader, String engagementId) {
        boolean visible = jdbc.sql(
                        "select exists (select 1 from projections.engagement e where e.key = :id and " + VISIBLE + ")")
                .param("id", engagementId)
                .params(reader.parameters())
                .query(Boolean.class)
                .single();
        if (!visible) {
            throw notFound("engagement", engagementId);
        }
    }

    /** There is nothing here that the reader may see. */
    public static ErrorResponseException notFound(String what, String id) {
        return Problems.of(HttpStatus.NOT_FOUND, "There is no " + what + " " + id + " that you may see.");
    }
}
