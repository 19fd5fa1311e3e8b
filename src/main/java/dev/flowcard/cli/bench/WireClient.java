package dev.flowcard.cli.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection kept alive, as plain as it can be: on a machine that serves as well as measures, every turn that the
 * client takes is missing to the server.
 */
final class WireClient implements AutoCloseable {
    private static final int TIMEOUT = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String fixed;

    /** @param headers of every request, each with its line end */
    WireClient(int port, String headers) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT);
        socket.connect(new InetSocketAddress("localhost", port), TIMEOUT);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        out = socket.getOutputStream();
        fixed = " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers;
    }

    /** What came back. */
    record Answer(int status, String headers, String body) {}

    Answer post(String path, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + fixed + "Content-Type: application/json\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        out.write(whole);
        return answer();
    }

    Answer get(String path) throws IOException {
        out.write(("GET " + path + fixed + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return answer();
    }

    /** Asks for a stream and leaves it open, once the server has begun it. */
    void listen(String path) throws IOException {
        out.write(("GET " + path + fixed + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        String status = line();
        if (!status.contains(" 200")) {
            throw new IOException(path + ": " + status);
        }
    }

    /** Reads away what a stream brings, until it ends. */
    void drain() {
        Thread.startVirtualThread(() -> {
            try {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException ended) {
                // closed by its owner
            }
        });
    }

    private Answer answer() throws IOException {
        String status = line();
        StringBuilder headers = new StringBuilder();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            headers.append(header).append('\n');
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        return new Answer(
                Integer.parseInt(status.split(" ", 3)[1]),
                headers.toString(),
                new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
