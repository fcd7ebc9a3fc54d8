package io.tickmark.localstack;

import io.tickmark.localstack.component.Component;
import io.tickmark.localstack.component.Part;
import io.tickmark.localstack.component.Surroundings;
import io.tickmark.localstack.process.Supervised;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Starts some components, all that can at once; either all of them become ready or none is left behind. */
final class Starter {

    /** A busy machine is slow; a component that cannot start ends by itself long before. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final int LAST_LINES = 5;
    private static final Duration LAST_CHANCE = Duration.ofSeconds(5);

    private final Surroundings around;
    private final Progress progress;
    private final Set<Component> started = EnumSet.noneOf(Component.class);
    private boolean abandoned;

    Starter(Surroundings around, Progress progress) {
        this.around = around;
        this.progress = progress;
    }

    /** Returns when all serve. */
    void start(Set<Component> components) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> failure = new CompletableFuture<>();
            Map<Component, CompletableFuture<Void>> starts = new EnumMap<>(Component.class);
            for (Component component : components) {
                CompletableFuture<?>[] needs = component.needs().stream()
                        .map(starts::get)
                        .filter(Objects::nonNull)
                        .toArray(CompletableFuture[]::new);
                starts.put(
                        component,
                        CompletableFuture.allOf(needs)
                                .thenRunAsync(() -> start(component), threads)
                                .whenComplete((nothing, e) -> fail(failure, e)));
            }
            CompletableFuture<Void> all =
                    CompletableFuture.allOf(starts.values().toArray(CompletableFuture[]::new));
            awaitFirst(all, failure);
        }
    }

    private void awaitFirst(CompletableFuture<Void> all, CompletableFuture<Void> failure) {
        try {
            CompletableFuture.anyOf(all, failure).join();
        } catch (CompletionException e) {
            abandon();
            Throwable cause = e.getCause();
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof StackException known
                    ? known
                    : new StackException("The start broke off: " + cause + ".", e);
        }
    }

    private static void fail(CompletableFuture<Void> failure, @Nullable Throwable e) {
        if (e != null) {
            failure.completeExceptionally(e);
        }
    }

    /** Ends what was started here. */
    synchronized void abandon() {
        abandoned = true;
        started.forEach(component -> supervised(component).signal("TERM"));
        started.forEach(component -> supervised(component).awaitEnd(LAST_CHANCE));
        started.clear();
    }

    private void start(Component component) {
        long begun = System.nanoTime();
        Part part = Part.of(component, around);
        progress.reached(component, "starting", Duration.ZERO);
        Process process = launch(component, part);
        try {
            awaitReady(component, part, process, begun);
            part.settle();
        } catch (IOException e) {
            throw new StackException(
                    component.title() + " started but could not be set up: " + e.getMessage() + ".", e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        supervised(component).remember(took);
        progress.reached(component, "ready", took);
    }

    private Process launch(Component component, Part part) {
        var launch = part.launch();
        synchronized (this) {
            if (abandoned) {
                throw new StackException("The start was broken off.");
            }
            Process process = launch.start(around.home().log(component));
            supervised(component).remember(process);
            started.add(component);
            return process;
        }
    }

    private void awaitReady(Component component, Part part, Process process, long begun) {
        while (!isReady(part)) {
            if (isAbandoned()) {
                throw new StackException("The start was broken off.");
            }
            if (!process.isAlive()) {
                throw new StackException(component.title() + " ended while it was starting (exit code "
                        + process.exitValue() + "). " + lastWords(component));
            }
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new StackException(component.title() + " was not ready after " + PATIENCE.toSeconds() + " s. "
                        + lastWords(component));
            }
            Supervised.glance(process.toHandle());
        }
    }

    private synchronized boolean isAbandoned() {
        return abandoned;
    }

    private static boolean isReady(Part part) {
        try {
            return part.isReady();
        } catch (IOException e) {
            return false;
        }
    }

    private String lastWords(Component component) {
        Path log = around.home().log(component);
        try {
            List<String> lines = Files.readAllLines(log);
            List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            return "Look into " + log + ", which ends:\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "Look into " + log + ".";
        }
    }

    private Supervised supervised(Component component) {
        return new Supervised(around.home().processRecord(component));
    }
}
