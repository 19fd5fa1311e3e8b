package dev.flowcard.devices.intake;

/**
 * The server holds less of a device's queue than it once said, as after the restore of a backup. Nothing that is newer may
 * overtake what is missing.
 */
final class QueueBehind extends RuntimeException {
    QueueBehind() {
        super("behind", null, false, false);
    }
}
