package io.tickmark.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The network between a service and a server. It can fall silent as a firewall makes it: connections stay open for both
 * sides, and carry nothing any more. Connections that are made afterwards work.
 */
final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final String host;
    private final int port;
    private final AtomicInteger silences = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Wire(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        threads.execute(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Nothing gets through any connection that is open now. */
    void fallSilent() {
        silences.incrementAndGet();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(host, port);
                int born = silences.get();
                threads.execute(() -> carry(client, server, born));
                threads.execute(() -> carry(server, client, born));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void carry(Socket from, Socket to, int born) {
        byte[] bytes = new byte[1 << 16];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (born == silences.get()) {
                    out.write(bytes, 0, count);
                }
            }
        } catch (IOException closedByTheOtherSide) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
