package io.tickmark.localstack.cli;

import io.tickmark.localstack.Port;
import io.tickmark.localstack.Site;
import io.tickmark.localstack.people.People;
import io.tickmark.localstack.people.Person;
import java.io.PrintStream;

/** Where everything is and who may log in. */
record Welcome(Site site) {

    void print(PrintStream out) {
        out.println();
        row(out, "Tasklist", Port.TASKLIST, "http://", "/tasklist");
        row(out, "Commands", Port.ENGAGEMENT_SERVICE, "http://", "");
        row(out, "Queries", Port.PROJECTIONS, "http://", "");
        row(out, "Token issuer", Port.ISSUER, "http://", "");
        row(out, "Zeebe (gRPC)", Port.ZEEBE_GRPC, "", "");
        row(out, "Zeebe (REST)", Port.ZEEBE_REST, "http://", "");
        row(out, "PostgreSQL", Port.POSTGRES, "", "");
        row(out, "Kafka", Port.KAFKA, "", "");
        row(out, "OpenSearch", Port.OPENSEARCH, "http://", "");
        out.println();
        out.println("Demo users (this machine only; the password is the user's name):");
        for (Person person : site.people().all()) {
            out.printf(
                    "  %-7s %-15s %-16s %s%n",
                    person.id(), person.name(), String.join(", ", person.roles()), place(person, site.people()));
        }
        if (site.isSimulated()) {
            out.println();
            out.println("Simulated calendar: it is " + site.calendar().now() + ".");
        }
    }

    private static String place(Person person, People people) {
        if (person.tenant() != null) {
            return (people.useTasklist(person) ? "Tasklist and APIs of " : "APIs of ") + person.tenant();
        }
        return person.firm() == null ? "status and repair, for all organisations" : "APIs, auditor of " + person.firm();
    }

    private void row(PrintStream out, String name, Port port, String before, String behind) {
        if (site.isOpen(port)) {
            out.printf("  %-13s %s127.0.0.1:%d%s%n", name, before, site.ports().of(port), behind);
        }
    }
}
