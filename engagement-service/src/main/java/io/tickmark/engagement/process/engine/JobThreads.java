package io.tickmark.engagement.process.engine;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that do jobs. Once they are told to stop, jobs at work end, and jobs that wait for a thread or still arrive are
 * given back to the engine, which hands them to somebody else at once.
 */
final class JobThreads extends ThreadPoolExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(JobThreads.class);

    private final Lock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private int jobs;
    private volatile boolean stopping;

    JobThreads(int threads) {
        super(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("job-", 0).factory());
    }

    /** Jobs are done from now on. */
    void open() {
        stopping = false;
    }

    /**
     * Jobs are given back from now on.
     *
     * @param patience how long to wait for those at work
     * @return whether all have ended
     */
    boolean stop(Duration patience) throws InterruptedException {
        stopping = true;
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (jobs > 0 && left > 0) {
                left = idle.awaitNanos(left);
            }
            return jobs == 0;
        } finally {
            lock.unlock();
        }
    }

    /** Does a job, or gives it back. */
    JobHandler doing(JobHandler handler) {
        return (client, job) -> {
            if (stopping) {
                giveBack(client, job);
            } else {
                handler.handle(client, job);
            }
        };
    }

    private static void giveBack(JobClient client, ActivatedJob job) {
        LOG.debug("{} {} is given back: stopping", job.getType(), job.getKey());
        client.newFailCommand(job)
                .retries(job.getRetries())
                .errorMessage("Given back by an instance that stops; nothing was done.")
                .send()
                .join();
    }

    @Override
    public void execute(Runnable job) {
        count(1);
        boolean taken = false;
        try {
            super.execute(() -> {
                try {
                    job.run();
                } finally {
                    count(-1);
                }
            });
            taken = true;
        } finally {
            if (!taken) {
                count(-1);
            }
        }
    }

    private void count(int difference) {
        lock.lock();
        try {
            jobs += difference;
            idle.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
