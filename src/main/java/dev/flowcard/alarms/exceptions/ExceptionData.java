package dev.flowcard.alarms.exceptions;

import dev.flowcard.alarms.AlarmKind.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known when an exception is recorded. Without a team it is the prepared plan's. */
public record ExceptionData(
        ExceptionKind kind,
        String title,
        @Nullable String detail,
        Severity urgency,
        int priority,
        @Nullable Long alarm,
        @Nullable String team,
        @Nullable String owner,
        @Nullable LocalDate deadline,
        List<String> orders) {}
