package io.tickmark.projections.readmodel.paging;

import io.tickmark.projections.readmodel.Fact;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log as the read models of a service read it together: whoever needs a page first reads it, and it is kept for those who
 * follow closely. Who runs ahead waits for them, but not for one who stands still.
 */
public final class SharedLog {

    /** How many events are kept. */
    static final int KEPT = 8 * PageReader.SIZE;

    private static final long STANDS_STILL = Duration.ofSeconds(5).toNanos();

    private final PageReader log;
    private final Map<Long, FactPage> pages = new LinkedHashMap<>();
    private final Map<PageStream, Place> readers = new ConcurrentHashMap<>();
    private final Set<PageStream> ahead = ConcurrentHashMap.newKeySet();
    private int kept;

    /** Where a reader is, and since when by {@link System#nanoTime()}. */
    private record Place(long position, long since) {
        static Place at(@Nullable TrackingToken token) {
            return new Place(PageReader.position(token), System.nanoTime());
        }
    }

    /**
     * Reads a log.
     *
     * @param log its streams tell when there is more
     * @param facts reads a page of messages, whatever they hold, and leaves out what concerns no reader
     */
    public SharedLog(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            Function<List<TrackedEventMessage<?>>, List<Fact>> facts) {
        this.log = new PageReader(log, facts, () -> readers.keySet().forEach(PageStream::tell));
    }

    /**
     * A reader of pages.
     *
     * @param backlog what the reader has still to work on; it gets nothing more while that is full
     */
    public BlockingStream<TrackedEventMessage<?>> open(@Nullable TrackingToken after, Backlog backlog) {
        PageStream stream = new PageStream(this, after, backlog);
        readers.put(stream, Place.at(after));
        return stream;
    }

    synchronized void leave(PageStream reader) {
        readers.remove(reader);
        ahead.remove(reader);
        if (readers.isEmpty()) {
            log.close();
            pages.clear();
            kept = 0;
        }
    }

    /** The page after a token; null if there is none yet, or others need time. The reader is told when to ask again. */
    synchronized @Nullable FactPage after(@Nullable TrackingToken token, PageStream reader)
            throws InterruptedException {
        long position = PageReader.position(token);
        FactPage page = pages.get(position);
        if (page == null) {
            if (!makeRoom()) {
                ahead.add(reader);
                return null;
            }
            page = log.after(token);
            if (page != null) {
                pages.put(position, page);
                kept += page.size();
            }
        }
        return page;
    }

    /** A reader has taken a page and goes on behind it. */
    void moved(PageStream reader, TrackingToken to) {
        readers.replace(reader, Place.at(to));
        for (PageStream waiting : List.copyOf(ahead)) {
            ahead.remove(waiting);
            waiting.tell();
        }
    }

    private boolean makeRoom() {
        Iterator<Map.Entry<Long, FactPage>> oldest = pages.entrySet().iterator();
        while (kept >= KEPT && oldest.hasNext()) {
            Map.Entry<Long, FactPage> page = oldest.next();
            if (isNeeded(page.getKey())) {
                return false;
            }
            kept -= page.getValue().size();
            oldest.remove();
        }
        return true;
    }

    private boolean isNeeded(long position) {
        long now = System.nanoTime();
        return readers.values().stream()
                .anyMatch(place -> place.position() == position && now - place.since() < STANDS_STILL);
    }
}
