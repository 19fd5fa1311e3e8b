package dev.flowcard.cli.replay;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The scans that would have made a report: sign on, place, card; at its end card, quantities, OK, off. */
final class ScanScript {
    /**
     * One scan.
     *
     * @param id made from the row's content, its occurrence number and the scan's place in it, so that it is the same
     *     however often and in whatever file the row is played
     */
    record Step(UUID id, String code, LocalDateTime at) {}

    private static final String NAMESPACE = "flowcard-replay\n";
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000000000000000L;

    private ScanScript() {}

    static List<Step> of(LogRow row, PrintedCodes codes) {
        List<Step> steps = new ArrayList<>();
        Writer at = new Writer(row, steps);
        at.start(codes.person(row.person()));
        at.start(codes.workUnit(row.workUnit()));
        switch (row.kind()) {
            case SETUP -> at.start("X-SETUP");
            case BREAKDOWN -> at.start("X-BREAKDOWN");
            case PRODUCTION -> {}
        }
        if (row.rework()) {
            at.start("X-REWORK");
        }
        String card = codes.operation(row.workOrder(), row.operation());
        at.start(card);
        at.end(card);
        at.end(quantity(row.good()));
        at.clause("X-SCRAP", row.scrap(), codes.unspecified());
        at.clause("X-HELD", row.held(), codes.unspecified());
        at.end("X-OK");
        at.end("X-OFF");
        return steps;
    }

    /** The id of the last scan of a row: where it is held, the whole row is. */
    static UUID lastId(List<Step> steps) {
        return steps.getLast().id();
    }

    private static String quantity(BigDecimal number) {
        return "Q-" + LogRow.plain(number);
    }

    private static UUID id(LogRow row, int step) {
        String name = NAMESPACE + row.content() + "\n" + row.occurrence() + "\n" + step;
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & ~0xF000L) | VERSION_8;
            long low = (hash.getLong() & ~(3L << 62)) | VARIANT;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Writer(LogRow row, List<Step> steps) {
        void start(String code) {
            add(code, row.start());
        }

        void end(String code) {
            add(code, row.end());
        }

        void clause(String command, BigDecimal quantity, String reason) {
            if (quantity.signum() > 0) {
                end(command);
                end(quantity(quantity));
                end(reason);
            }
        }

        private void add(String code, LocalDateTime at) {
            steps.add(new Step(id(row, steps.size()), code, at));
        }
    }
}
