package dev.flowcard.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds and reads scanner profiles: a file beside the configuration, or one that comes with the agent. */
final class Profiles {

    static final String DEFAULT = "default";

    private static final Set<String> KEYS = Set.of(
            "model",
            "terminator",
            "prefix",
            "suffix",
            "maxLength",
            "idleFlushMillis",
            "aim",
            "charset",
            "baud",
            "parity",
            "dataBits",
            "stopBits");
    private static final ByteSequence CR = new ByteSequence((byte) 0x0D);
    private static final ByteSequence LF = new ByteSequence((byte) 0x0A);

    private Profiles() {}

    /** Reads a profile; what is wrong with it becomes a fault of the given settings. */
    static Profile read(String fileOrName, Path folder, Settings faults) {
        try {
            Settings settings = open(fileOrName, folder);
            Profile profile = profile(settings);
            faults.faults(settings.faults());
            return profile;
        } catch (IOException unreadable) {
            faults.fault("config.profile", faults.name(), fileOrName);
            return profile(Settings.of(fileOrName, Map.of()));
        }
    }

    private static Settings open(String fileOrName, Path folder) throws IOException {
        Path file = folder.resolve(fileOrName);
        if (Files.isRegularFile(file)) {
            return Settings.read(file);
        }
        String resource = "/profiles/" + fileOrName + ".properties";
        try (InputStream shipped = Profiles.class.getResourceAsStream(resource)) {
            if (shipped == null) {
                throw new IOException(fileOrName);
            }
            return Settings.read(fileOrName, new InputStreamReader(shipped, StandardCharsets.UTF_8));
        }
    }

    private static Profile profile(Settings settings) {
        settings.values().keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> settings.fault("config.unknown", settings.name(), key));
        return new Profile(
                settings.read("terminator", List.of(CR, LF), ByteNames::alternatives),
                settings.read("prefix", ByteSequence.NONE, ByteNames::sequence),
                settings.read("suffix", ByteSequence.NONE, ByteNames::sequence),
                settings.number("maxLength", Profile.LONGEST, 1, Profile.LONGEST),
                Duration.ofMillis(settings.number("idleFlushMillis", 0, 0, 10_000)),
                settings.read("aim", true, Profiles::yesOrNo),
                settings.read("charset", StandardCharsets.UTF_8, Charset::forName),
                PortAddresses.line(settings, LineSettings.USUAL));
    }

    private static boolean yesOrNo(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }
}
