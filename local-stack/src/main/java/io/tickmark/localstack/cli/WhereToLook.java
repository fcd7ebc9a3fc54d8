package io.tickmark.localstack.cli;

import io.tickmark.localstack.Port;
import io.tickmark.localstack.Site;
import io.tickmark.localstack.demo.DemoResult;
import java.io.PrintStream;

/**
 * What a newcomer can try once the demo has ended.
 *
 * @param target the words that make a command be about this site
 */
record WhereToLook(Site site, DemoResult result, String target) {

    void print(PrintStream out) {
        String queries = site.url(Port.PROJECTIONS) + "/api/engagements/" + result.engagement();
        out.println();
        out.println("Where to look:");
        out.println("  In Tasklist, log in as lena / lena: close this engagement, and plan the next one, "
                + result.renewal() + ".");
        out.println("  The timeline, as the manager reads it:");
        out.println("    curl -H \"Authorization: Bearer $(./tickmark token manager" + target + ")\" '" + queries
                + "/timeline?limit=20'");
        out.println("  The same for " + queries + "  /controls  /coverage  /gaps");
        out.println("  ./tickmark status --check" + target
                + " compares every read model with the event log; ./tickmark down" + target + " stops all.");
        out.println();
    }
}
