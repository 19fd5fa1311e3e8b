package dev.flowcard.production;

import org.jspecify.annotations.Nullable;

/**
 * Why pieces are defective or work stops.
 *
 * @param code without check character, {@code R-12}
 * @param kind {@code DEFECT}, {@code PAUSE}, {@code OVERRIDE}, {@code HELP} or {@code ANY}
 * @param defectClass {@code WORK} 工废, {@code MATERIAL} 料废 or {@code SUBCONTRACT} 外协废, of a defect
 */
public record Reason(
        String number,
        String code,
        String name,
        @Nullable String nameEn,
        String kind,
        @Nullable String defectClass) {}
