package dev.flowcard.devices.inbox;

import dev.flowcard.devices.PastScans.PastScan;
import dev.flowcard.devices.inbox.Refusal.Line;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.ScannedCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final List<PastScan> scans = new ArrayList<>();

    private RefusalScript(Refusal refusal) {
        this.refusal = refusal;
    }

    /** Whether the scans report something, which can be booked. A start alone cannot: nobody would end it. */
    static boolean reports(Refusal refusal, List<Line> lines) {
        List<Line> said = said(refusal, lines);
        return card(refusal, said).isPresent() && said.stream().anyMatch(RefusalScript::confirms);
    }

    /**
     * The scans to be taken at a terminal without a place of its own.
     *
     * @param lines of the device from {@link #LOOK_BACK} before the first refused one
     * @param badge of who did it, where nobody was signed on
     */
    static List<PastScan> of(Refusal refusal, List<Line> lines, @Nullable String badge) {
        RefusalScript script = new RefusalScript(refusal);
        List<Line> said = said(refusal, lines);
        Instant begin = said.getFirst().scannedAt();
        script.scene(begin, badge);
        script.start(said, begin);
        Line first = said.getFirst();
        String opening =
                isFinish(first) ? card(refusal, said).map(Codes::printable).orElse(first.code()) : first.code();
        script.say(opening, begin);
        said.stream().skip(1).forEach(line -> script.say(line.code(), line.scannedAt()));
        script.say("X-OFF", said.getLast().scannedAt());
        return script.scans;
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
    private void start(List<Line> said, Instant at) {
        Optional<OpenRun> run = card(refusal, said).flatMap(code -> runOf(refusal.session(), code));
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
    private static List<Line> said(Refusal refusal, List<Line> lines) {
        int begin = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean opens = line.seq() < refusal.firstSeq()
                    && refusal.session().dialogue() != null
                    && (isFinish(line) || ScannedCode.read(line.code()) instanceof ScannedCode.Card);
            if (opens || line.seq() == refusal.firstSeq() && begin == 0) {
                begin = i;
            }
        }
        boolean opened =
                lines.get(begin).seq() < refusal.firstSeq() && refusal.session().dialogue() != null;
        int from = opened ? begin : indexOf(lines, refusal.firstSeq());
        return lines.subList(from, lines.size());
    }

    private static int indexOf(List<Line> lines, long seq) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).seq() >= seq) {
                return i;
            }
        }
        return 0;
    }

    /** The work that they speak of: the first card, or what ran where only its end was said. */
    static Optional<String> card(Refusal refusal, List<Line> said) {
        for (Line line : said) {
            if (ScannedCode.read(line.code()) instanceof ScannedCode.Card card) {
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
