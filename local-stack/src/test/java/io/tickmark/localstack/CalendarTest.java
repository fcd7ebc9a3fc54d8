package io.tickmark.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarTest {

    private static final Instant TODAY = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    Path directory = Path.of("");

    private final List<String> posts = new ArrayList<>();
    private final List<String> fileAtPost = new ArrayList<>();
    private Duration engineOffset = Duration.ZERO;
    private int postStatus = 200;
    private HttpServer engine;
    private Calendar calendar;

    CalendarTest() throws IOException {
        engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        calendar = calendar();
    }

    @BeforeEach
    void startEngine() {
        engine.createContext("/actuator/clock", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("POST")) {
                posts.add(body);
                fileAtPost.add(Files.readString(home().clockOffset()));
                engineOffset = engineOffset.plusMillis(Long.parseLong(body.replaceAll("\\D", "")));
            }
            byte[] answer = ("{\"epochMilli\":" + TODAY.plus(engineOffset).toEpochMilli() + "}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? postStatus : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        engine.start();
        calendar = calendar();
    }

    @AfterEach
    void stopEngine() {
        engine.stop(0);
    }

    @Test
    void isRealTimeUntilItIsAdvanced() {
        assertThat(calendar.now()).isEqualTo(TODAY);
        assertThat(calendar.offset()).isZero();
    }

    @Test
    void movesTheServicesBeforeTheEngine() {
        calendar.advanceBy(Duration.ofDays(31));

        assertThat(fileAtPost).containsExactly(Long.toString(Duration.ofDays(31).toMillis()));
        assertThat(calendar.now()).isEqualTo(TODAY.plus(Duration.ofDays(31)));
        assertThat(engineOffset).isEqualTo(Duration.ofDays(31));
    }

    @Test
    void stepsAddUpAndGoToADate() {
        calendar.advanceBy(Duration.ofDays(1));
        calendar.advanceTo(TODAY.plus(Duration.ofDays(10)));

        assertThat(engineOffset).isEqualTo(Duration.ofDays(10));
        assertThat(posts).hasSize(2);
    }

    @Test
    void neverGoesBack() {
        calendar.advanceTo(TODAY.minusSeconds(3600));

        assertThat(calendar.now()).isEqualTo(TODAY);
        assertThat(posts).isEmpty();
    }

    @Test
    void bringsARestartedEngineToTheSameTime() {
        calendar.advanceBy(Duration.ofDays(90));
        engineOffset = Duration.ZERO;

        calendar.align();
        calendar.align();

        assertThat(engineOffset).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void saysHowToStartWhenTheEngineRefuses() {
        postStatus = 403;

        assertThatThrownBy(() -> calendar.advanceBy(Duration.ofDays(1)))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("./tickmark up --simulated");
    }

    private StackHome home() {
        return new StackHome(directory);
    }

    private Calendar calendar() {
        return new Calendar(
                home(), "http://127.0.0.1:" + engine.getAddress().getPort(), Clock.fixed(TODAY, ZoneOffset.UTC));
    }
}
