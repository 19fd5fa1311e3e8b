package dev.flowcard.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a wall shows, composed of tiles: six a page, in their order.
 *
 * @param turn seconds a page stays
 */
public record WallBoard(String name, int turn, List<Tile> tiles) {
    /** What a tile can be. Part of the API: values are only ever added. */
    public enum Kind {
        /** One work centre, or a line of several. */
        CENTER,
        /** The hours of a work centre in figures. */
        HOURS,
        /** What runs now, at a work centre or everywhere. */
        RUNNING,
        /** Orders that are due or late. */
        ORDERS,
        ALARMS,
        /** Queues by length, the bottleneck first. */
        QUEUE,
        QUALITY,
        /** Batches that are out at a subcontractor, a work centre of its own. */
        SUBCONTRACT,
        MESSAGE
    }

    /**
     * One tile.
     *
     * @param centers numbers of the work centres it is about; empty: all
     * @param title instead of the work centre's name
     * @param text of a message
     */
    public record Tile(
            Kind kind,
            List<String> centers,
            @Nullable String title,
            @Nullable String text) {}
}
