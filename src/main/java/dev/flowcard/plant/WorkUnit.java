package dev.flowcard.plant;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One machine or one bench (ISA-95 work unit).
 *
 * @param code without check character, {@code U-MILL-04}
 * @param onePieceFlow whether each card scan is one good piece
 * @param machineCounter whether pieces are read off the machine's counter instead of counted
 */
public record WorkUnit(
        WorkUnitId id,
        String number,
        String code,
        String name,
        @Nullable String nameEn,
        WorkCenterId workCenter,
        boolean onePieceFlow,
        OverReport overReport,
        boolean machineCounter) {

    public String nameIn(Locale locale) {
        return nameEn != null && locale.getLanguage().equals("en") ? nameEn : name;
    }
}
