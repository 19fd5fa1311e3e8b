package dev.flowcard.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a browser and the server and counts what comes down the line, headers and all. */
final class CountingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final AtomicLong bytes = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    CountingProxy(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** What came since it was asked last, in kilobytes of 1,000. */
    double kilobytes() {
        return Math.round(bytes.getAndSet(0) / 100.0) / 10.0;
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket browser = door.accept();
                Socket up = new Socket("localhost", server);
                threads.execute(() -> copy(browser, up, null));
                threads.execute(() -> copy(up, browser, bytes));
            }
        } catch (IOException closed) {
            // the measurement is over
        }
    }

    private static void copy(Socket from, Socket to, @org.jspecify.annotations.Nullable AtomicLong count) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 14];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                out.write(buffer, 0, length);
                if (count != null) {
                    count.addAndGet(length);
                }
            }
        } catch (IOException closed) {
            // either side may hang up
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
