package dev.flowcard.production.floor;

import dev.flowcard.production.NoticeBoard;
import java.time.Instant;
import java.util.List;

/** What is not in the log, a PIN or what hung on the board, was as the answer to the scan says. */
final class RebuiltWorld implements NoticeBoard {
    private boolean wasTaken;

    /** How the next scan was answered. */
    void next(boolean taken) {
        wasTaken = taken;
    }

    boolean wasTaken() {
        return wasTaken;
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
