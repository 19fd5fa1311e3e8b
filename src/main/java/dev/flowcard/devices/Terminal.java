package dev.flowcard.devices;

import org.jspecify.annotations.Nullable;

/**
 * A screen with scanners, enrolled to a work unit or roaming.
 *
 * @param number what the factory calls it, {@code T-MILL-04}
 * @param workUnit code of its work unit, or null where it roams
 * @param active false once it was revoked
 */
public record Terminal(
        TerminalId id, String number, @Nullable String workUnit, boolean active) {
    public boolean roaming() {
        return workUnit == null;
    }
}
