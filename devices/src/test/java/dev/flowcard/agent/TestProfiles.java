package dev.flowcard.agent;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;

/** Profiles for tests, read as the agent reads them. */
final class TestProfiles {

    private TestProfiles() {}

    static Profile usual() {
        return shipped(Profiles.DEFAULT);
    }

    static Profile shipped(String name) {
        try {
            Settings settings = Settings.read("test", new StringReader(""));
            Profile profile = Profiles.read(name, Path.of("."), settings);
            if (!settings.faults().isEmpty()) {
                throw new IllegalStateException(settings.faults().toString());
            }
            return profile;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Profile with(String terminator, String prefix, String suffix, int maxLength) {
        Profile usual = usual();
        return new Profile(
                ByteNames.alternatives(terminator),
                prefix.isEmpty() ? ByteSequence.NONE : ByteNames.sequence(prefix),
                suffix.isEmpty() ? ByteSequence.NONE : ByteNames.sequence(suffix),
                maxLength,
                usual.idleFlush(),
                usual.aim(),
                usual.charset(),
                usual.line());
    }
}
