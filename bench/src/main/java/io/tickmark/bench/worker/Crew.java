package io.tickmark.bench.worker;

import io.tickmark.bench.server.Database;
import java.util.ArrayList;
import java.util.List;

/** All processes of a run; closed together, before the server that they work on. */
public final class Crew implements AutoCloseable {

    private final Children children;
    private final List<Child> started = new ArrayList<>();

    public Crew(Children children) {
        this.children = children;
    }

    /** Starts a contender on its database. */
    public Child start(String contender, Database database) {
        Child child = children.start(contender, database);
        started.add(child);
        return child;
    }

    @Override
    public void close() {
        started.forEach(Child::close);
    }
}
