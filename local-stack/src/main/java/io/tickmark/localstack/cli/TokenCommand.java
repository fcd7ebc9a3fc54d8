package io.tickmark.localstack.cli;

import io.tickmark.localstack.Site;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a bearer token. */
@Command(
        name = "token",
        description =
                "Print a bearer token of the first demo user with a role, good for an hour (Keycloak: five minutes).",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ROLE", description = "for example compliance-lead, auditor, operator")
    private String role = "";

    @Mixin
    private final TargetOption target = new TargetOption();

    @Override
    public Integer call() {
        Site site = target.site();
        System.out.println(site.tokens().of(site.people().withRole(role)));
        return 0;
    }
}
