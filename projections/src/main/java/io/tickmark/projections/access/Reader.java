package io.tickmark.projections.access;

import io.tickmark.api.Role;
import io.tickmark.support.security.Caller;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * What a caller may see (S2). Every query takes both parts as parameters and compares them in SQL, where a null is equal to
 * nothing: so a reader without a tenant sees no tenant, and a reader without a firm no firm.
 *
 * @param tenant the service organisation whose staff the caller is; null for an auditor
 * @param firm the audit firm that the caller works for; null for anybody else
 */
public record Reader(@Nullable String tenant, @Nullable String firm) {

    private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.OPERATOR, Role.SYSTEM));

    /**
     * The reader behind a request.
     *
     * @throws AccessDeniedException if the caller holds no role, or a role without the tenant or firm that it is held in
     */
    public static Reader of(Caller caller) {
        if (caller.roles().contains(Role.AUDITOR.key())) {
            return new Reader(null, present(caller.firm()));
        }
        if (STAFF.stream().map(Role::key).anyMatch(caller.roles()::contains)) {
            return new Reader(present(caller.tenant()), null);
        }
        throw new AccessDeniedException("no role that may read");
    }

    /** Both parts as parameters of a query. */
    public Map<String, @Nullable String> parameters() {
        Map<String, @Nullable String> parameters = new HashMap<>();
        parameters.put("tenant", tenant);
        parameters.put("firm", firm);
        return parameters;
    }

    /** Whether this is an auditor, who sees only what was submitted. */
    public boolean auditor() {
        return firm != null;
    }

    /**
     * For what management keeps to itself.
     *
     * @throws AccessDeniedException if this is an auditor
     */
    public void onlyStaff() {
        if (auditor()) {
            throw new AccessDeniedException("only for the service organisation");
        }
    }

    private static String present(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new AccessDeniedException("the token names neither a tenant nor a firm");
        }
        return value;
    }
}
