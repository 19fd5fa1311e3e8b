package dev.flowcard.progress;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.shared.DayWords;
import dev.flowcard.shared.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says verdicts and facts in a language, with dates as people of the plant read them. */
@Component
public class OrderWords {
    private final Messages messages;
    private final DayWords days;

    OrderWords(Messages messages, DayWords days) {
        this.messages = messages;
        this.days = days;
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

    public String day(LocalDate date, Locale locale) {
        return days.day(date, locale);
    }

    public String day(Instant moment, Locale locale) {
        return days.day(moment, locale);
    }

    public String moment(Instant moment, Locale locale) {
        return days.moment(moment, locale);
    }
}
