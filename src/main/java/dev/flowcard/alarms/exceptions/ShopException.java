package dev.flowcard.alarms.exceptions;

import dev.flowcard.alarms.AlarmKind.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong and needs more than an answer.
 *
 * @param priority 1 first, 3 last
 * @param alarm id of the alarm it came from
 * @param owner code of a person
 * @param orders numbers of the orders it concerns
 */
public record ShopException(
        long id,
        ExceptionKind kind,
        String title,
        @Nullable String detail,
        Severity urgency,
        int priority,
        @Nullable Long alarm,
        String team,
        @Nullable String owner,
        @Nullable LocalDate deadline,
        @Nullable String result,
        Instant createdAt,
        String createdBy,
        @Nullable Instant closedAt,
        List<String> orders,
        List<Improvement> improvements) {

    public String number() {
        return "EX-" + id;
    }

    public boolean overdue(LocalDate today) {
        return closedAt == null && deadline != null && deadline.isBefore(today);
    }
}
