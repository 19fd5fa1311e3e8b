package dev.flowcard.agent;

import java.nio.file.Path;

/** Where a scanner is. */
sealed interface PortAddress {

    record Serial(String path, LineSettings line) implements PortAddress {}

    record Tcp(String host, int port) implements PortAddress {}

    record Script(Path file) implements PortAddress {}
}
