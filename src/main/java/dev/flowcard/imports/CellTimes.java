package dev.flowcard.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;

/** Dates and times of files: the plant's, or with an offset; in a spreadsheet the days since the end of 1899. */
final class CellTimes {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral('T')
            .append(TIME)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int SECONDS = 24 * 60 * 60;

    private final ZoneId plant;

    CellTimes(ZoneId plant) {
        this.plant = plant;
    }

    String date(String text) {
        try {
            return inRange(LocalDate.parse(text, DATE)).toString();
        } catch (DateTimeException e) {
            throw new BadCell("imports.cell.date", text);
        }
    }

    String moment(String text) {
        String iso =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        try {
            return moment(LocalDateTime.parse(iso, MOMENT));
        } catch (DateTimeException e) {
            return withOffset(iso);
        }
    }

    private static String withOffset(String iso) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(iso);
            inRange(moment.toLocalDate());
            return moment.toInstant().toString();
        } catch (DateTimeException e) {
            throw new BadCell("imports.cell.time", iso);
        }
    }

    String time(String text) {
        if (text.equals("24:00") || text.equals("24:00:00")) {
            return "24:00";
        }
        try {
            return LocalTime.parse(text, TIME).truncatedTo(ChronoUnit.MINUTES).toString();
        } catch (DateTimeException e) {
            throw new BadCell("imports.cell.clock", text);
        }
    }

    String dateOf(BigDecimal serial) {
        return inRange(dateTimeOf(serial).toLocalDate()).toString();
    }

    String momentOf(BigDecimal serial) {
        return moment(dateTimeOf(serial));
    }

    String timeOf(BigDecimal serial) {
        if (serial.compareTo(BigDecimal.ONE) == 0) {
            return "24:00";
        }
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.ONE) > 0) {
            throw new BadCell("imports.cell.clock", serial.toPlainString());
        }
        return dateTimeOf(serial).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private String moment(LocalDateTime local) {
        inRange(local.toLocalDate());
        return local.atZone(plant).toInstant().toString();
    }

    private static LocalDateTime dateTimeOf(BigDecimal serial) {
        if (serial.abs().compareTo(BigDecimal.valueOf(200_000)) > 0) {
            throw new BadCell("imports.cell.date", serial.toPlainString());
        }
        long seconds = serial.multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return EPOCH.atStartOfDay().plusSeconds(seconds);
    }

    private static LocalDate inRange(LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new BadCell("imports.cell.date", date.toString());
        }
        return date;
    }
}
