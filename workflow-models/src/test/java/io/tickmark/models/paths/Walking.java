package io.tickmark.models.paths;

import io.tickmark.models.engine.Walk;

/** A story that drives processes on an engine of its own. */
interface Walking {

    /** The engine of the running test. */
    Walk walk();
}
