package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.projections.readmodel.Progress;
import io.tickmark.story.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers who wait for a position cost the database as much as one of them. */
@Import(WaitingReadersTest.Counting.class)
class WaitingReadersTest extends QueryTest {

    private static final int READERS = 200;
    private static final AtomicInteger POLLS = new AtomicInteger();

    @Autowired
    Progress progress;

    @Test
    void twoHundredAskTheDatabaseAsOftenAsOne() throws Exception {
        Duration patience = Duration.ofSeconds(1);

        int one = polls(1, Long.MAX_VALUE, patience, false);
        int many = polls(READERS, Long.MAX_VALUE, patience, false);

        assertThat(one).isGreaterThan(5);
        assertThat(many).isLessThan(one * 2);
    }

    @Test
    void eachGoesOnWhenItsPositionIsReached() throws Exception {
        Story story = new Story(log, "acme", "northgate-cpa").planning();

        polls(READERS, story.position(), Duration.ofMinutes(1), true);
    }

    private int polls(int readers, long position, Duration patience, boolean reached) throws Exception {
        int before = POLLS.get();
        List<Future<Boolean>> waiting = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < readers; i++) {
                waiting.add(threads.submit(() -> progress.await(position, patience)));
            }
        }
        for (Future<Boolean> one : waiting) {
            assertThat(one.get()).isEqualTo(reached);
        }
        return POLLS.get() - before;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        static BeanPostProcessor polls() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof JdbcClient jdbc ? counting(jdbc) : bean;
                }
            };
        }

        private static JdbcClient counting(JdbcClient jdbc) {
            return sql -> {
                if (sql.startsWith("select token.processor_name")) {
                    POLLS.incrementAndGet();
                }
                return jdbc.sql(sql);
            };
        }
    }
}
