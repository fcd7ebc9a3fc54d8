package io.tickmark.localstack.cli;

import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.people.Person;
import java.io.PrintStream;

/** Where everything is and who may log in. */
record Welcome(LocalStack stack) {

    void print(PrintStream out) {
        out.println();
        row(out, "Tasklist", stack.url(Port.TASKLIST) + "/tasklist");
        row(out, "Commands", stack.url(Port.ENGAGEMENT_SERVICE));
        row(out, "Queries", stack.url(Port.PROJECTIONS));
        row(out, "Token issuer", stack.url(Port.ISSUER));
        row(out, "Zeebe", "127.0.0.1:" + stack.ports().of(Port.ZEEBE_GRPC) + " (gRPC), " + stack.url(Port.ZEEBE_REST));
        row(out, "PostgreSQL", "127.0.0.1:" + stack.ports().of(Port.POSTGRES));
        row(out, "Kafka", "127.0.0.1:" + stack.ports().of(Port.KAFKA));
        row(out, "OpenSearch", stack.url(Port.OPENSEARCH));
        out.println();
        out.println("Demo users (this machine only; the password is the user's name):");
        for (Person person : stack.people().all()) {
            String place = person.usesTasklist()
                    ? "Tasklist and APIs of " + person.tenant()
                    : "APIs, auditor of " + person.firm();
            out.printf("  %-7s %-15s %-16s %s%n", person.id(), person.name(), String.join(", ", person.roles()), place);
        }
        if (stack.isSimulated()) {
            out.println();
            out.println("Simulated calendar: it is " + stack.calendar().now() + ".");
        }
    }

    private static void row(PrintStream out, String name, String where) {
        out.printf("  %-13s %s%n", name, where);
    }
}
