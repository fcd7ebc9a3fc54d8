package io.tickmark.support.limits;

import io.tickmark.support.web.Problems;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;

/** A request's body up to a size and a time: who says no length, or sends a byte now and then, comes no further than others. */
final class LimitedInput extends ServletInputStream {

    private final ServletInputStream body;
    private final DataSize limit;
    private final Duration within;
    private final long begun = System.nanoTime();
    private long read;

    LimitedInput(ServletInputStream body, DataSize limit, Duration within) {
        this.body = body;
        this.limit = limit;
        this.within = within;
    }

    static ErrorResponseException tooLarge(DataSize limit) {
        return Problems.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "The body of the request is larger than the " + limit.toBytes() + " bytes that are read here.");
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = body.read(target, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > limit.toBytes()) {
            throw tooLarge(limit);
        }
        if (System.nanoTime() - begun > within.toNanos()) {
            throw Problems.of(
                    HttpStatus.REQUEST_TIMEOUT,
                    "The body of the request did not arrive within " + within.toSeconds() + " seconds.");
        }
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
