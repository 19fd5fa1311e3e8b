package dev.flowcard.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of terminal and wall, by day and by night: every word stands out 7 to 1 (WCAG 2.2 AAA). */
class TokensTest {
    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+):\\s*#([0-9a-f]{6})");
    private static final Pattern NIGHT = Pattern.compile("\\n\\.night \\{");
    private final Map<String, String> day = new HashMap<>();
    private final Map<String, String> night = new HashMap<>();

    TokensTest() throws IOException {
        String css = Files.readString(Path.of("frontend/styles/tokens.css"));
        String[] schemes = NIGHT.split(css, 2);
        TOKEN.matcher(schemes[0]).results().forEach(m -> day.put(m.group(1), m.group(2)));
        night.putAll(day);
        TOKEN.matcher(schemes[1]).results().forEach(m -> night.put(m.group(1), m.group(2)));
    }

    @Test
    void thereIsANightScheme() {
        assertThat(night.get("ground")).isNotEqualTo(day.get("ground"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ink surface",
                "ink ground",
                "ink sunken",
                "ink late-soft",
                "ink-2 surface",
                "ink-2 ground",
                "ink-2 sunken",
                "ink-2 late-soft",
                "ink-3 surface",
                "surface done",
                "surface accent",
                "surface stopped",
                "surface ink",
                "band-off-ink band-off",
                "accent surface",
                "accent accent-soft",
                "done surface",
                "late surface",
                "stopped surface",
                "waiting waiting-soft",
                "running running-soft",
                "done done-soft",
                "late late-soft",
                "stopped stopped-soft",
                "hold hold-soft",
                "print paper"
            })
    void everyWordStandsOut(String pair) {
        String[] names = pair.split(" ", -1);
        assertThat(contrast(day, names)).as("day " + pair).isGreaterThanOrEqualTo(7);
        assertThat(contrast(night, names)).as("night " + pair).isGreaterThanOrEqualTo(7);
    }

    private static double contrast(Map<String, String> scheme, String[] names) {
        double text = luminance(scheme.get(names[0]));
        double ground = luminance(scheme.get(names[1]));
        return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
