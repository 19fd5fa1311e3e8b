package dev.flowcard.devices.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the answer. {@code message} and {@code detail} are in the language asked for. */
record ScanResult(
        UUID id,
        String outcome,
        @Nullable String reason,
        boolean repeated,
        String tone,
        String message,
        @Nullable String detail,
        List<String> next) {}
