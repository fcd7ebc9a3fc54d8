package io.tickmark.bench.replay;

import io.tickmark.bench.worker.Replayed;

/** One reading of the log. */
record Turn(Reader reader, int round, Replayed replayed) {}
