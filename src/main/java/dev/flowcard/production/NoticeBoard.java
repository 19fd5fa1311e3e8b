package dev.flowcard.production;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a foreman has to say to those at a terminal. Called inside the transaction of the scan. */
public interface NoticeBoard {
    /**
     * Who stands where.
     *
     * @param terminal its number
     * @param workUnit code of the work unit, or null for a roaming terminal that has not scanned one
     * @param persons codes of who is signed on
     */
    record Place(String terminal, @Nullable String workUnit, List<String> persons) {}

    /** How many nobody has read yet of those who stand there. */
    int unread(Place place);

    /** They have read all of it. */
    void read(Place place, List<String> readers, Instant at);
}
