package io.tickmark.projections.readmodel;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How far the read models and the other event processors have come, wherever their segments are worked on. What this instance
 * works on is known at once; what others work on is known from what they tell in the database every few milliseconds.
 * A segment for which an event holds nothing has come as far as one that had to work.
 */
@Component
public class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final Duration POLL = Duration.ofMillis(5);

    private final JdbcClient jdbc;
    private final List<String> names;
    private final ObjectProvider<EventProcessingConfiguration> processing;
    private final SingleFlight<Long> poll = new SingleFlight<>(this::position, POLL);
    private final Map<Part, Long> told = new HashMap<>();

    Progress(JdbcClient jdbc, List<ReadModel> models, ObjectProvider<EventProcessingConfiguration> processing) {
        this.jdbc = jdbc;
        this.names = models.stream().map(ReadModel::name).toList();
        this.processing = processing;
    }

    /** A segment of an event processor. */
    private record Part(String processor, int segment) {}

    /** The log position up to which every read model is complete. Read it before the rows that it is told with. */
    public long position() {
        return position(names);
    }

    /** The log position up to which one event processor has done its work. */
    public long position(String processor) {
        return position(List.of(processor));
    }

    /** Waits until every read model has reached a position; false if that takes longer than the patience. All who wait share their polls. */
    public boolean await(long position, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (poll.ask() < position) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
        }
        return true;
    }

    /** Tells other instances how far the segments are that this one works on. */
    @Scheduled(fixedDelayString = "${tickmark.projections.progress-interval:20ms}")
    synchronized void tell() {
        try {
            tellNews();
        } catch (DataAccessException e) {
            LOG.debug("progress could not be told; it will be tried again", e);
        }
    }

    private void tellNews() {
        Map<Part, Long> news = here();
        told.keySet().retainAll(news.keySet());
        news.entrySet().removeIf(part -> part.getValue().equals(told.get(part.getKey())));
        if (!news.isEmpty()) {
            List<Map.Entry<Part, Long>> parts = List.copyOf(news.entrySet());
            jdbc.sql("""
                            insert into projections.reached (processor, segment, position) select * from unnest(?, ?, ?)
                            on conflict (processor, segment) do update set position = excluded.position
                            where reached.position < excluded.position
                            """)
                    .params(
                            parts.stream()
                                    .map(part -> part.getKey().processor())
                                    .toArray(String[]::new),
                            parts.stream().map(part -> part.getKey().segment()).toArray(Integer[]::new),
                            parts.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                    .update();
            told.putAll(news);
        }
    }

    /** A read model begins anew; its processor rests. */
    synchronized void forget(ReadModel model) {
        jdbc.sql("delete from projections.reached where processor = ?")
                .param(model.name())
                .update();
        told.keySet().removeIf(part -> part.processor().equals(model.name()));
    }

    /** The segment that is furthest behind; 0 where a processor has not begun. */
    private long position(Collection<String> processors) {
        Map<Part, Long> here = here();
        Map<String, Long> reached = new HashMap<>();
        jdbc.sql("""
                        select token.processor_name, token.segment, coalesce(reached.position, 0)
                        from projections.token_entry token left join projections.reached reached
                          on reached.processor = token.processor_name and reached.segment = token.segment
                        """).query(row -> {
            Part part = new Part(row.getString(1), row.getInt(2));
            long position = Math.max(row.getLong(3), here.getOrDefault(part, 0L));
            reached.merge(part.processor(), position, Math::min);
        });
        return processors.stream()
                .mapToLong(name -> reached.getOrDefault(name, 0L))
                .min()
                .orElse(0);
    }

    private Map<Part, Long> here() {
        Map<Part, Long> here = new HashMap<>();
        processing.getObject().eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                streaming
                        .processingStatus()
                        .forEach((segment, status) -> here.put(
                                new Part(name, segment),
                                Math.max(0, status.getCurrentPosition().orElse(0))));
            }
        });
        return here;
    }
}
