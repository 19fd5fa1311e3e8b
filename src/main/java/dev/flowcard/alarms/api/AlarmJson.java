package dev.flowcard.alarms.api;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as programs read it.
 *
 * @param explained how many open alarms this one explains
 * @param root id of the alarm that explains this one
 * @param escalatedTo role that is told now; {@code nextRole} is told at {@code escalatesAt} unless somebody answers
 */
record AlarmJson(
        long id,
        String kind,
        String severity,
        String state,
        String subject,
        @Nullable String workCenter,
        @Nullable String workUnit,
        @Nullable String workOrder,
        @Nullable String order,
        String title,
        String detail,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable OffsetDateTime shelvedUntil,
        @Nullable OffsetDateTime clearedAt,
        @Nullable String owner,
        @Nullable String ownerName,
        @Nullable String cause,
        @Nullable String causeNote,
        @Nullable String countermeasure,
        @Nullable String countermeasureNote,
        @Nullable String result,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedBy,
        String escalatedTo,
        @Nullable OffsetDateTime escalatesAt,
        @Nullable String nextRole,
        @Nullable Long root,
        int explained) {}
