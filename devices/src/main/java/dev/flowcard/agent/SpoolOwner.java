package dev.flowcard.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import tools.jackson.core.JacksonException;

/**
 * Whose queue a spool is: the name of the device, made at first use and kept for ever, and the terminal for which it
 * speaks.
 */
record SpoolOwner(String device, String terminal) {

    private static final String FILE = "device.json";

    static SpoolOwner claim(Path folder, String terminal) throws IOException, SpoolException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            DurableFiles.replace(file, Json.MAPPER.writeValueAsString(new SpoolOwner(newName(), terminal)));
        }
        SpoolOwner owner = read(file);
        if (!owner.terminal().equalsIgnoreCase(terminal)) {
            throw new SpoolException(Said.of("spool.otherTerminal", folder, owner.terminal()));
        }
        return owner;
    }

    private static SpoolOwner read(Path file) throws IOException, SpoolException {
        try {
            return Json.MAPPER.readValue(Files.readAllBytes(file), SpoolOwner.class);
        } catch (JacksonException unreadable) {
            throw new SpoolException(Said.of("spool.unreadable", file));
        }
    }

    private static String newName() {
        String chance = Long.toString(new SecureRandom().nextLong() & Long.MAX_VALUE, Character.MAX_RADIX);
        return "agent-" + chance.toLowerCase(Locale.ROOT);
    }
}
