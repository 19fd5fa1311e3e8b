package dev.flowcard.alarms.exceptions;

import dev.flowcard.alarms.AlarmKind;

/** What an exception is about. Part of the API: values are only ever added. */
public enum ExceptionKind {
    DELAY,
    SHORTAGE,
    QUALITY,
    EQUIPMENT,
    LOGISTICS,
    DATA;

    /** The one that an alarm most likely is. */
    public static ExceptionKind of(AlarmKind kind) {
        return switch (kind) {
            case BREAKDOWN, STOP_LONG -> EQUIPMENT;
            case INSPECTION_FAILED, INSPECTION_WAITING, SCRAP_RATE -> QUALITY;
            case UNIT_SILENT, DEVICE_SILENT -> DATA;
            case HELP, MATERIAL_MISSING -> SHORTAGE;
            default -> DELAY;
        };
    }
}
