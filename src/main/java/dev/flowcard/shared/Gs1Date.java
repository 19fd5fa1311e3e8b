package dev.flowcard.shared;

import java.time.LocalDate;
import java.time.YearMonth;

/** Dates of GS1 symbols: {@code YYMMDD} without a century, day 00 for the last day of the month. */
final class Gs1Date {
    private static final int LEAP = 2000;

    private Gs1Date() {}

    static boolean valid(String text) {
        int month = part(text, 2);
        int day = part(text, 4);
        return month >= 1
                && month <= 12
                && day <= YearMonth.of(LEAP + part(text, 0), month).lengthOfMonth();
    }

    /** The year that lies 49 years before to 50 years after today's (GS1 General Specifications, 7.12). */
    static LocalDate of(String text, LocalDate today) {
        int century = today.getYear() / 100 * 100;
        int ahead = part(text, 0) - today.getYear() % 100;
        int year = century + part(text, 0) + (ahead >= 51 ? -100 : ahead <= -50 ? 100 : 0);
        YearMonth month = YearMonth.of(year, part(text, 2));
        int day = part(text, 4);
        return day == 0 || day > month.lengthOfMonth() ? month.atEndOfMonth() : month.atDay(day);
    }

    private static int part(String text, int from) {
        return Integer.parseInt(text.substring(from, from + 2));
    }
}
