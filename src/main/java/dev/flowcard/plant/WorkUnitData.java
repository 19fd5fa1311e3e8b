package dev.flowcard.plant;

import org.jspecify.annotations.Nullable;

/** What is known of a work unit when it is added or changed; its number is the key. */
public record WorkUnitData(
        String number,
        String name,
        @Nullable String nameEn,
        WorkCenterId workCenter,
        boolean onePieceFlow,
        OverReport overReport,
        boolean machineCounter) {}
