package dev.flowcard.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The demo factory's files, in the formats of the import. Dates stand in them relative to the shop's day on which they are
 * loaded: <code>{D}</code> is that day, <code>{D-2}</code> two days before, <code>{Y}</code> its year.
 */
final class DemoFiles {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:D([+-]\\d+)?|(Y))}");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final Duration DAY_SHIFT = Duration.ofHours(8);

    private final LocalDate today;

    DemoFiles(LocalDate today) {
        this.today = today;
    }

    /**
     * The files as of a moment. The shop's day begins with its day shift and ends with its night shift, so that the small hours
     * are as busy as the afternoon.
     */
    static DemoFiles at(Instant now, ZoneId zone) {
        return new DemoFiles(LocalDate.ofInstant(now.minus(DAY_SHIFT), zone));
    }

    /** A file as it is imported. */
    String text(String name) {
        try (InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + name + ".csv")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no demo file " + name);
            }
            return resolve(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its rows, by column. */
    List<CSVRecord> rows(String name) {
        try {
            return FORMAT.parse(new StringReader(text(name))).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A word or sentence that the history needs. */
    String note(String name) {
        return rows("notes").stream()
                .filter(row -> row.get("note").equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name))
                .get("text");
    }

    String resolve(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(this::value);
    }

    private String value(java.util.regex.MatchResult placeholder) {
        if (placeholder.group(2) != null) {
            return String.valueOf(today.getYear());
        }
        String days = placeholder.group(1);
        LocalDate day = days == null ? today : today.plusDays(Long.parseLong(days));
        return Matcher.quoteReplacement(day.toString());
    }
}
