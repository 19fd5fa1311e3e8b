package dev.flowcard.devices.intake;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.Said;
import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.shared.Messages;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer as it is kept with its scan: keys and arguments instead of sentences, so that each reader gets his language. */
record StoredAnswer(
        Outcome outcome,
        @Nullable ScanReason reason,
        Sentence message,
        @Nullable Sentence detail,
        List<String> next) {

    /** A key with arguments in their stored form. */
    record Sentence(String key, List<Arg> args) {
        static Sentence of(Said said) {
            return new Sentence(said.key(), said.args().stream().map(Arg::of).toList());
        }

        String in(Locale locale, Messages messages) {
            return messages.get(
                    locale, key, args.stream().map(a -> a.in(locale)).toArray());
        }
    }

    /** A text, with its English form where there is one. */
    record Arg(String text, @Nullable String en) {
        static Arg of(Object value) {
            return switch (value) {
                case Named named -> new Arg(named.name(), named.nameEn());
                case java.math.BigDecimal number -> new Arg(number.toPlainString(), null);
                default -> new Arg(value.toString(), null);
            };
        }

        String in(Locale locale) {
            return new Named(text, en).in(locale);
        }
    }

    static StoredAnswer of(ScanOutcome outcome) {
        return new StoredAnswer(
                outcome.outcome(),
                outcome.reason(),
                Sentence.of(outcome.message()),
                outcome.detail() == null ? null : Sentence.of(outcome.detail()),
                outcome.next());
    }

    boolean refused() {
        return outcome == Outcome.REFUSED || outcome == Outcome.UNKNOWN_CODE;
    }

    ScanResult result(UUID id, boolean repeated, Locale locale, Messages messages) {
        return new ScanResult(
                id,
                outcome.name(),
                reason == null ? null : reason.name(),
                repeated,
                new ScanOutcome(outcome, reason, Said.of(""), null, List.of()).tone(),
                message.in(locale, messages),
                detail == null ? null : detail.in(locale, messages),
                next);
    }
}
