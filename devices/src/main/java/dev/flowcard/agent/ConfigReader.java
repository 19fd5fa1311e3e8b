package dev.flowcard.agent;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the agent's configuration. Paths in it are meant from the folder where it lies. */
final class ConfigReader {

    /** What came of it: a configuration where nothing was wrong. */
    record Reading(@Nullable AgentConfig config, List<Said> faults) {}

    private static final Set<String> KEYS = Set.of("server.url", "server.token", "server.ca", "terminal", "spool.dir");
    private static final Pattern PORT = Pattern.compile("port\\.([A-Za-z0-9_-]+)(\\.profile)?");
    private static final URI NOWHERE = URI.create("http://localhost");

    private final Settings settings;
    private final Path folder;

    private ConfigReader(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    static Reading read(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return new ConfigReader(Settings.read(file), folder == null ? file : folder).reading();
        } catch (IOException unreadable) {
            return new Reading(null, List.of(Said.of("config.unreadable", file)));
        }
    }

    private Reading reading() {
        settings.required("server.url");
        AgentConfig config = new AgentConfig(
                settings.read("server.url", NOWHERE, ConfigReader::server),
                token(),
                settings.required("terminal"),
                folder.resolve(settings.required("spool.dir")),
                authority(),
                ports());
        unknownKeys();
        if (config.ports().isEmpty()) {
            settings.fault("config.noPort", settings.name());
        }
        return new Reading(settings.faults().isEmpty() ? config : null, settings.faults());
    }

    private static URI server(String value) {
        URI uri = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
        if (uri.getHost() == null || !Set.of("http", "https").contains(uri.getScheme())) {
            throw new IllegalArgumentException(value);
        }
        return uri;
    }

    /** Whatever is wrong with it, a token is not repeated on a screen. */
    private String token() {
        String token = settings.required("server.token");
        if (!token.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            settings.fault("config.token", settings.name());
        }
        return token;
    }

    private @Nullable Path authority() {
        String given = settings.get("server.ca");
        if (given == null) {
            return null;
        }
        Path file = folder.resolve(given);
        if (!Files.isReadable(file)) {
            settings.fault("config.invalid", settings.name(), "server.ca", given);
        }
        return file;
    }

    private List<PortConfig> ports() {
        List<PortConfig> ports = new ArrayList<>();
        for (String key : settings.values().keySet()) {
            Matcher matcher = PORT.matcher(key);
            if (matcher.matches() && matcher.group(2) == null) {
                ports.add(port(key, matcher.group(1)));
            }
        }
        return List.copyOf(ports);
    }

    private PortConfig port(String key, String name) {
        String profileName = settings.get(key + ".profile");
        Profile profile = Profiles.read(profileName == null ? Profiles.DEFAULT : profileName, folder, settings);
        PortAddress address = PortAddresses.read(key, settings.required(key), profile.line(), folder, settings);
        return new PortConfig(name, address, profile);
    }

    private void unknownKeys() {
        for (String key : settings.values().keySet()) {
            Matcher port = PORT.matcher(key);
            boolean known = KEYS.contains(key)
                    || (port.matches()
                            && (port.group(2) == null || settings.values().containsKey("port." + port.group(1))));
            if (!known) {
                settings.fault("config.unknown", settings.name(), key);
            }
        }
    }
}
