package io.tickmark.engagement.catalogue;

import io.tickmark.api.catalogue.Category;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The criteria catalogue as loaded at start; a start with a wrong catalogue is refused (R5, N18). */
@Component
public final class CriteriaCatalogue {

    /** The criteria of 2017, whose points of focus were revised in 2022 without changing a criterion (E8). */
    public static final String VERSION = "TSP-100-2017";

    private static final String RESOURCE = "/catalogue/soc2-2017.csv";

    private final List<Criterion> criteria;
    private final String sha256;

    /** Loads the catalogue that comes with the product. */
    public CriteriaCatalogue() {
        this(resource());
    }

    /**
     * Loads a catalogue from CSV.
     *
     * @throws IllegalArgumentException listing every unknown, duplicate, missing or wrong id
     */
    CriteriaCatalogue(byte[] csv) {
        try {
            criteria = new CatalogueReader().read(new String(csv, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sha256 = Sha256.of(csv);
    }

    /** All criteria in the order of the standard. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** Lower-case hex digest of the catalogue's file. */
    public String sha256() {
        return sha256;
    }

    /** The ids of all criteria of these categories, in the order of the standard: none may be left out (R5). */
    public List<String> criteriaOf(Set<Category> categories) {
        return idsWhere(criterion -> categories.contains(criterion.category()));
    }

    /**
     * The same ids in the order of the standard.
     *
     * @throws RuleViolation R5 listing the ids that the catalogue does not know
     */
    public List<String> inOrder(Collection<String> ids) {
        List<String> known = idsWhere(criterion -> true);
        List<String> unknown = ids.stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw RuleViolation.of(
                            "R5",
                            "The catalogue does not know " + String.join(", ", unknown)
                                    + "; use ids such as CC6.1 or A1.2.")
                    .with("criteria", unknown);
        }
        return idsWhere(criterion -> ids.contains(criterion.id()));
    }

    private List<String> idsWhere(Predicate<Criterion> wanted) {
        return criteria.stream().filter(wanted).map(Criterion::id).toList();
    }

    private static byte[] resource() {
        try (InputStream in = CriteriaCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The criteria catalogue " + RESOURCE + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
