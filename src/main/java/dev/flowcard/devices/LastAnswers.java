package dev.flowcard.devices;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a terminal was told last, for the screens that did not read the scan themselves. */
public interface LastAnswers {
    /** The answer in a language. */
    record LastAnswer(
            UUID id,
            String outcome,
            @Nullable String reason,
            String tone,
            String message,
            @Nullable String detail,
            List<String> next) {}

    Optional<LastAnswer> of(TerminalId terminal, Locale locale);
}
