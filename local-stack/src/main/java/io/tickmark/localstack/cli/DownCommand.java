package io.tickmark.localstack.cli;

import io.tickmark.localstack.LocalStack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stops what {@code up} started, and only that. */
@Command(name = "down", description = "Stop what 'up' started, and only that.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Option(names = "--wipe", description = "Also delete all data, passwords and the simulated calendar.")
    private boolean wipe;

    @Mixin
    private final TargetOption target = new TargetOption();

    @Override
    public Integer call() {
        if (target.isDocker()) {
            target.docker().down(wipe);
        } else {
            stopLocal();
        }
        return 0;
    }

    private void stopLocal() {
        LocalStack stack = Tickmark.stack();
        boolean nothing = stack.running().isEmpty();
        if (wipe) {
            stack.wipe();
        } else {
            stack.stop();
        }
        System.out.println(nothing ? "Nothing was running." : "Down.");
        if (wipe) {
            System.out.println("All data deleted.");
        }
    }
}
