package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.identity.PinCheck;
import dev.flowcard.materials.Lot;
import dev.flowcard.production.NoticeBoard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is not in the log, a PIN, what hung on the board, the state of a lot, was as the answer to the scan says. */
final class RebuiltWorld implements NoticeBoard {
    private boolean wasTaken;
    private @Nullable ScanReason reason;

    /** How the next scan was answered. */
    void next(boolean taken, @Nullable ScanReason why) {
        wasTaken = taken;
        reason = why;
    }

    boolean wasTaken() {
        return wasTaken;
    }

    boolean was(ScanReason why) {
        return reason == why;
    }

    PinCheck pin() {
        if (wasTaken) {
            return PinCheck.RIGHT;
        }
        return was(ScanReason.PIN_LOCKED) ? PinCheck.LOCKED : PinCheck.WRONG;
    }

    /** A lot as it was: today somebody may have blocked it, let it go again, or brought it in. */
    Optional<Lot> lot(Optional<Lot> today) {
        return was(ScanReason.NOT_FOUND) ? Optional.empty() : today.map(this::lot);
    }

    Lot lot(Lot today) {
        boolean unusable = was(ScanReason.LOT_BLOCKED) || was(ScanReason.LOT_EXPIRED);
        return new Lot(
                today.id(),
                today.number(),
                today.code(),
                today.material(),
                today.heat(),
                today.quantity(),
                today.used(),
                today.unit(),
                null,
                today.supplier(),
                today.workOrder(),
                unusable ? new Lot.Blocked("", Instant.MIN, "") : null,
                today.receivedAt());
    }

    @Override
    public int unread(Place place) {
        return wasTaken ? 1 : 0;
    }

    @Override
    public void read(Place place, List<String> readers, Instant at) {
        // nobody reads it again
    }
}
