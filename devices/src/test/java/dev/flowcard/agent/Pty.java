package dev.flowcard.agent;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;

/** A scanner on a pseudo-terminal, with a device name that comes and goes as that of a USB plug does. */
final class Pty implements AutoCloseable {

    private final Path link;
    private Process socat;

    Pty(Path link) throws IOException {
        this.link = link;
        plug();
    }

    void plug() throws IOException {
        Files.deleteIfExists(link);
        try {
            socat = new ProcessBuilder("socat", "STDIN", "PTY,raw,echo=0,link=" + link).start();
        } catch (IOException absent) {
            Assertions.fail("This test needs socat on the path: install the package socat (apt-get install socat).");
        }
        await().until(() -> Files.exists(link));
    }

    void type(String bytes) throws IOException {
        OutputStream keys = socat.getOutputStream();
        keys.write(bytes.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    void unplug() throws IOException {
        socat.destroy();
        await().until(() -> !socat.isAlive());
        Files.deleteIfExists(link);
    }

    @Override
    public void close() throws IOException {
        unplug();
    }
}
