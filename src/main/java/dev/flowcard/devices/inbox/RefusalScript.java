package dev.flowcard.devices.inbox;

import dev.flowcard.devices.PastScans.PastScan;
import dev.flowcard.devices.inbox.Refusal.Line;
import dev.flowcard.devices.spi.CodeReader;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.ScannedCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says again what the refused scans meant, from the first word on: who, where, which work, and then the scans themselves.
 * The ids follow from the refusal, so that saying it twice books it once.
 */
final class RefusalScript {
    /** How far back the card lies, at most, to which a refused quantity belongs. */
    static final int LOOK_BACK = 20;

    private static final int SEQ_SPACE = 2_000;

    private final Refusal refusal;
    private final CodeReader codes;
    private final List<Line> said;
    private final List<PastScan> scans = new ArrayList<>();

    /** @param lines of the device from {@link #LOOK_BACK} before the first refused one */
    RefusalScript(Refusal refusal, List<Line> lines, CodeReader codes) {
        this.refusal = refusal;
        this.codes = codes;
        this.said = withoutOverride(said(lines));
    }

    /** Whether the scans report something, which can be booked. A start alone cannot: nobody would end it. */
    boolean reports() {
        return card().isPresent() && said.stream().anyMatch(RefusalScript::confirms);
    }

    /**
     * The scans to be taken at a terminal without a place of its own.
     *
     * @param badge of who did it, where nobody was signed on
     */
    List<PastScan> scans(@Nullable String badge) {
        Line first = said.getFirst();
        scene(first.scannedAt(), badge);
        start(first.scannedAt());
        String opening = isFinish(first) ? card().map(Codes::printable).orElse(first.code()) : first.code();
        say(opening, first.scannedAt());
        said.stream().skip(1).forEach(line -> say(line.code(), line.scannedAt()));
        say("X-OFF", said.getLast().scannedAt());
        return List.copyOf(scans);
    }

    private void scene(Instant at, @Nullable String badge) {
        TerminalSession session = refusal.session();
        if (session.workUnit() != null) {
            say(Codes.printable(session.workUnit()), at);
        }
        List<String> persons = badge == null ? session.persons() : List.of(badge);
        persons.forEach(person -> say(Codes.printable(person), at));
    }

    /** A report of work that ran already needs its start here, too. */
    private void start(Instant at) {
        Optional<OpenRun> run = card().flatMap(code -> runOf(refusal.session(), code));
        run.ifPresent(open -> {
            Instant from = open.countedFrom().isAfter(at) ? at : open.countedFrom();
            if (!open.kind().equals("PRODUCTION")) {
                say("X-" + open.kind(), from);
            }
            say(Codes.printable(open.operation()), from);
        });
    }

    private void say(String code, Instant at) {
        int place = scans.size() + 1;
        String name = "refusal " + refusal.id() + " " + place;
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        scans.add(new PastScan(id, refusal.id() * SEQ_SPACE + place, code, at));
    }

    /** From the card that opened the report, where one was open, to the last refused scan. */
    private List<Line> said(List<Line> lines) {
        int first = 0;
        while (lines.get(first).seq() < refusal.firstSeq()) {
            first++;
        }
        boolean asked = refusal.session().dialogue() != null;
        for (int i = first - 1; asked && i >= 0; i--) {
            if (isFinish(lines.get(i)) || isCard(lines.get(i))) {
                return lines.subList(i, lines.size());
            }
        }
        return lines.subList(first, lines.size());
    }

    /** What a foreman had allowed is booked with a warning anyway; his PIN is not kept, and would only be refused once more. */
    private static List<Line> withoutOverride(List<Line> lines) {
        List<Line> left = new ArrayList<>();
        boolean allowing = false;
        for (Line line : lines) {
            boolean asked = line.code().equalsIgnoreCase("X-OVERRIDE");
            if (!allowing && !asked) {
                left.add(line);
            }
            allowing = asked || (allowing && !endsOverride(line));
        }
        return List.copyOf(left);
    }

    private static boolean endsOverride(Line line) {
        String code = line.code().toUpperCase(Locale.ROOT);
        return code.equals("X-OK") || code.equals("X-CANCEL") || code.startsWith("R-");
    }

    private boolean isCard(Line line) {
        return codes.read(line.code(), null, false) instanceof ScannedCode.Card;
    }

    /** The work that they speak of: the first card, or what ran where only its end was said. */
    Optional<String> card() {
        for (Line line : said) {
            if (codes.read(line.code(), null, false) instanceof ScannedCode.Card card) {
                return Optional.of(
                        card.sequence() == null ? card.workOrder() : card.workOrder() + "." + card.sequence());
            }
            if (isFinish(line)) {
                return Optional.ofNullable(refusal.session().current());
            }
        }
        return Optional.empty();
    }

    private static Optional<OpenRun> runOf(TerminalSession session, String code) {
        return session.runs().stream()
                .filter(run -> run.operation().equals(code) || run.operation().startsWith(code + "."))
                .findFirst();
    }

    private static boolean isFinish(Line line) {
        return line.code().equalsIgnoreCase("X-FINISH");
    }

    private static boolean confirms(Line line) {
        return line.code().equalsIgnoreCase("X-OK") || line.code().equalsIgnoreCase("X-PARTLY");
    }
}
