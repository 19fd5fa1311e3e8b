package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.materials.Lot;
import dev.flowcard.production.ReportKind;
import dev.flowcard.production.ScanCommand;
import dev.flowcard.production.trace.MaterialConsumption;
import dev.flowcard.shared.ScannedCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What every step of the dialogue means for material, whichever part of it answered: a start takes the lots that waited for
 * it, a report consumes, and what was scanned before the card is remembered until then.
 */
final class Materials {
    private static final Set<ScanCommand> FORGETTING =
            EnumSet.of(ScanCommand.CANCEL, ScanCommand.OFF, ScanCommand.SHIFTEND);
    /** What was scanned is to be put aside: others are scanned anew. */
    private static final Set<ScanReason> UNUSABLE = EnumSet.of(ScanReason.LOT_BLOCKED, ScanReason.LOT_EXPIRED);

    private Materials() {}

    static FloorStep after(FloorSituation now, FloorStep step) {
        List<FloorCommand> commands = new ArrayList<>(step.commands());
        boolean started = false;
        for (FloorCommand command : step.commands()) {
            switch (command) {
                case FloorCommand.Start start -> {
                    started = true;
                    now.facts().materials().waiting().stream()
                            .filter(lot -> LotRules.mayTake(now, start.operation(), lot))
                            .forEach(lot -> commands.add(new FloorCommand.TakeLot(start.operation(), lot, start.at())));
                }
                case FloorCommand.Book book -> consumed(now, book).ifPresent(commands::add);
                default -> {}
            }
        }
        FloorMemo memo = step.memo().with(remembered(now, step, started));
        return new FloorStep(step.session(), memo, List.copyOf(commands), step.outcome());
    }

    private static MaterialMemo remembered(FloorSituation now, FloorStep step, boolean started) {
        ScannedCode code = now.scan().code();
        boolean says = LotScans.reference(code).isPresent()
                || SerialScans.reference(code).isPresent();
        if (says) {
            return step.memo().materials();
        }
        boolean firstOne =
                code instanceof ScannedCode.Badge && now.session().persons().isEmpty();
        boolean ends = code instanceof ScannedCode.Command command
                && ScanCommand.named(command.name())
                        .filter(FORGETTING::contains)
                        .isPresent();
        ScanReason why = step.outcome().reason();
        boolean forgets = started || firstOne || ends || (why != null && UNUSABLE.contains(why));
        return forgets ? MaterialMemo.NONE : now.memo().materials();
    }

    private static Optional<FloorCommand> consumed(FloorSituation now, FloorCommand.Book book) {
        if (book.kind() != ReportKind.PRODUCTION) {
            return Optional.empty();
        }
        BigDecimal pieces =
                book.good().add(book.sum(ReportDraft.ClauseKind.SCRAP)).add(book.sum(ReportDraft.ClauseKind.HELD));
        List<Lot> lots = now.facts().materials().taken(book.operation());
        var takes = MaterialConsumption.takes(now.facts().materials().bill(book.operation()), lots, pieces);
        return takes.isEmpty() ? Optional.empty() : Optional.of(new FloorCommand.Consume(book.operation(), takes));
    }
}
