package dev.flowcard.progress;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says verdicts and facts in a language, with dates as people of the plant read them. */
@Component
public class OrderWords {
    private final Messages messages;
    private final PlantZone zone;
    private final Clock clock;

    OrderWords(Messages messages, PlantZone zone, Clock clock) {
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    public String say(OrderVerdict verdict, Locale locale) {
        return say(verdict.key(), verdict.args(), locale);
    }

    public String say(OrderFact fact, Locale locale) {
        return say(fact.key(), fact.args(), locale);
    }

    private String say(String key, List<Object> args, Locale locale) {
        return messages.get(
                locale, key, args.stream().map(arg -> text(arg, locale)).toArray());
    }

    private String text(Object arg, Locale locale) {
        return switch (arg) {
            case Named named -> named.in(locale);
            case BigDecimal amount -> amount(amount);
            case LocalDate date -> day(date, locale);
            case Instant moment -> moment(moment, locale);
            case OrderFact.Word word -> messages.get(locale, word.key());
            default -> arg.toString();
        };
    }

    /** Without zeros that say nothing. */
    public static String amount(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** A day without its year where that is this one. */
    public String day(LocalDate date, Locale locale) {
        boolean thisYear = date.getYear() == zone.dateOf(clock.instant()).getYear();
        String key = thisYear ? "progress.format.day" : "progress.format.day-year";
        return DateTimeFormatter.ofPattern(messages.get(locale, key), locale).format(date);
    }

    /** The day of a moment in the plant. */
    public String day(Instant moment, Locale locale) {
        return day(zone.dateOf(moment), locale);
    }

    /** With its day unless that is today. */
    public String moment(Instant moment, Locale locale) {
        ZonedDateTime local = zone.at(moment);
        String time = DateTimeFormatter.ofPattern("HH:mm", locale).format(local);
        LocalDate today = zone.dateOf(clock.instant());
        return local.toLocalDate().equals(today)
                ? messages.get(locale, "progress.format.today", time)
                : day(local.toLocalDate(), locale) + " " + time;
    }
}
