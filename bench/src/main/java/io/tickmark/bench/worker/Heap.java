package io.tickmark.bench.worker;

import java.lang.management.ManagementFactory;

/** How much of the heap is really in use. */
final class Heap {

    private Heap() {}

    /** Bytes that survive a full collection. */
    static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
