package io.tickmark.localstack.cli;

import io.tickmark.localstack.LocalStack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a bearer token. */
@Command(
        name = "token",
        description = "Print a bearer token of the first demo user with a role, good for an hour.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ROLE", description = "for example compliance-lead, auditor, admin")
    private String role = "";

    @Override
    public Integer call() {
        LocalStack stack = Tickmark.stack();
        System.out.println(stack.tokens().of(stack.people().withRole(role)));
        return 0;
    }
}
