package dev.flowcard.production;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCenterId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where calls for help from the floor go (andon). Called inside the transaction of the scan: a call is kept with it or not at all. */
public interface HelpLine {
    /**
     * A call.
     *
     * @param workUnit code of the work unit where help is needed
     * @param category the reason's code: one open call of a category at a work unit
     * @param by who calls
     */
    record Call(
            String workUnit, Named unitName, WorkCenterId workCenter, String category, Named categoryName, Named by) {}

    /**
     * A call that is open.
     *
     * @param answeredBy who has come or is coming, or null
     */
    record OpenCall(Named category, Instant since, @Nullable Named answeredBy) {}

    List<OpenCall> openAt(String workUnit);

    /** Answers whether it is a new one. */
    boolean raise(Call call);

    /** Somebody is there for the open calls of a work unit. */
    void answer(String workUnit, String by);

    /** The work unit needs no more help. */
    void end(String workUnit);
}
