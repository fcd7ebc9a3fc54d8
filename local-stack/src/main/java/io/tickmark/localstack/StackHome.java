package io.tickmark.localstack;

import io.tickmark.localstack.component.Component;
import io.tickmark.localstack.process.FileTree;
import java.nio.file.Path;

/** Where a stack keeps what must survive it. */
public record StackHome(Path directory) {

    /** A component's data. */
    public Path data(Component component) {
        return directory.resolve("data").resolve(component.key());
    }

    /** A component's log; the last start only. */
    public Path log(Component component) {
        return directory.resolve("logs").resolve(component.key() + ".log");
    }

    /** Which process a component is. */
    public Path processRecord(Component component) {
        return directory.resolve("run").resolve(component.key() + ".properties");
    }

    /** The ports the running stack was started with. */
    public Path runningPorts() {
        return directory.resolve("run").resolve("ports.properties");
    }

    /** Held while a command changes the stack. */
    public Path lock() {
        return directory.resolve("run").resolve("lock");
    }

    /** The user's own choice of ports. */
    public Path configuredPorts() {
        return directory.resolve("ports.properties");
    }

    /** Configuration written for a component at its start. */
    public Path configuration(String name) {
        return directory.resolve("config").resolve(name);
    }

    /** Generated passwords and keys. */
    public Path secret(String name) {
        return directory.resolve("secrets").resolve(name);
    }

    /** The simulated calendar's files. */
    public Path clock() {
        return directory.resolve("clock");
    }

    /** Milliseconds that the simulated calendar is ahead of real time; absent means real time. */
    public Path clockOffset() {
        return clock().resolve("offset-millis");
    }

    /** Present once the stack has been started with a simulated calendar. */
    public Path simulated() {
        return clock().resolve("simulated");
    }

    /** Deletes data, logs, secrets and clock; keeps what was unpacked and the user's ports. */
    public void wipe() {
        for (String part : new String[] {"data", "logs", "run", "config", "secrets", "clock"}) {
            FileTree.delete(directory.resolve(part));
        }
    }
}
