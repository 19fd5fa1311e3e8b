package dev.flowcard.production.floor;

import static dev.flowcard.production.floor.FloorDialogue.refused;
import static dev.flowcard.production.floor.FloorDialogue.say;

import dev.flowcard.devices.spi.ScanOutcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Overtime in one touch: the end of the shift moves on for who is signed on. */
final class Overtime {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    /** Nobody stays longer, counted from when he signed on. */
    private static final Duration LONGEST = Duration.ofHours(16);

    private Overtime() {}

    static FloorStep step(FloorSituation now) {
        Instant since = now.session().signedOnAt();
        if (now.session().persons().isEmpty() || since == null) {
            return FloorStep.say(now, refused(ScanReason.NOT_SIGNED_ON, "overtime-nobody"));
        }
        int minutes = now.facts().rules().overtimeMinutes();
        Optional<Instant> end = now.facts().shiftEnd();
        if (minutes == 0) {
            return FloorStep.say(now, refused(ScanReason.NO_OVERTIME, "no-overtime"));
        }
        Instant until = end.orElse(now.at()).plus(Duration.ofMinutes(minutes));
        if (Duration.between(since, until).compareTo(LONGEST) > 0) {
            return FloorStep.say(now, refused(ScanReason.NO_OVERTIME, "overtime-too-long"));
        }
        boolean counting = !now.memo().counting().isEmpty();
        TerminalSession session = (counting ? now.quiet() : now.session()).until(until);
        String clock = until.atZone(now.facts().zone()).format(CLOCK);
        return new FloorStep(
                session,
                counting ? FloorMemo.EMPTY : now.memo(),
                List.of(),
                ScanOutcome.accepted(say("overtime", String.valueOf(minutes), clock), say("overtime.do"), "CARD"));
    }
}
