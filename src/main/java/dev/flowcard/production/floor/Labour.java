package dev.flowcard.production.floor;

import dev.flowcard.devices.spi.LabourBook;
import dev.flowcard.devices.spi.LabourBook.Stint;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plant.LabourSplit;
import dev.flowcard.production.LabourShare;
import dev.flowcard.production.ScanCommand;
import dev.flowcard.shared.ScannedCode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes up who worked how long on what. Several people on one job are all credited with their time; the time of one person
 * on several jobs is split as the work centre says.
 */
final class Labour {
    /** What is said within a report: its time ended with the scan that asked. */
    private static final Set<ScanCommand> WITHIN_A_REPORT = EnumSet.of(
            ScanCommand.OK,
            ScanCommand.PARTLY,
            ScanCommand.CORRECT,
            ScanCommand.COUNTER,
            ScanCommand.SCRAP,
            ScanCommand.HELD,
            ScanCommand.REWORK);

    private Labour() {}

    /** The situation with the time up to this scan written up, unless the scan only goes on with an open report. */
    static FloorSituation writtenUp(FloorSituation now) {
        if (now.memo().draft() != null && goesOn(now.scan().code())) {
            return now;
        }
        TerminalSession session =
                upTo(now.session(), now.at(), now.facts().rules().labourSplit());
        return new FloorSituation(now.scan(), session, now.memo(), now.facts());
    }

    private static boolean goesOn(ScannedCode code) {
        return switch (code) {
            case ScannedCode.Amount amount -> true;
            case ScannedCode.Digits digits -> true;
            case ScannedCode.Reason reason -> true;
            case ScannedCode.Command command ->
                ScanCommand.named(command.name())
                        .filter(WITHIN_A_REPORT::contains)
                        .isPresent();
            default -> false;
        };
    }

    static TerminalSession upTo(TerminalSession session, Instant at, LabourSplit split) {
        LabourBook book = session.labour();
        Instant from = book.upTo();
        if (from != null && at.isBefore(from)) {
            return session; // a late scan: its time was written up with the one after it
        }
        if (from != null) {
            long millis = Duration.between(from, at).toMillis();
            Map<String, Double> parts = parts(session, split);
            for (String person : session.persons()) {
                for (Map.Entry<String, Double> part : parts.entrySet()) {
                    book = book.plus(part.getKey(), person, Math.round(millis * part.getValue()));
                }
            }
        }
        return session.with(book.writtenUpTo(at));
    }

    /** Which part of each minute goes to which operation. */
    private static Map<String, Double> parts(TerminalSession session, LabourSplit split) {
        Map<String, List<OpenRun>> jobs = session.runs().stream()
                .filter(run -> !run.paused())
                .collect(Collectors.groupingBy(Labour::job, LinkedHashMap::new, Collectors.toList()));
        Map<String, Double> parts = new LinkedHashMap<>();
        String current =
                session.currentRun().map(Labour::job).filter(jobs::containsKey).orElse(null);
        String last = jobs.isEmpty() ? null : List.copyOf(jobs.keySet()).getLast();
        jobs.forEach((job, runs) -> {
            double part =
                    switch (split) {
                        case FULL -> 1.0;
                        case EQUAL -> 1.0 / jobs.size();
                        case CURRENT -> job.equals(current == null ? last : current) ? 1.0 : 0.0;
                    };
            double all = runs.stream().mapToDouble(Labour::share).sum();
            runs.forEach(run -> parts.put(run.operation(), part * share(run) / all));
        });
        return parts;
    }

    /** Cards that run together are one job. */
    private static String job(OpenRun run) {
        return run.group() == null ? run.operation() : run.group().id();
    }

    private static double share(OpenRun run) {
        return run.group() == null ? 1 : run.group().share().doubleValue();
    }

    /** What is reported of an operation, in minutes. */
    static List<LabourShare> shares(TerminalSession session, String operation) {
        return session.labour().of(operation).stream()
                .map(stint -> LabourShare.of(stint.person(), stint.millis()))
                .toList();
    }

    /** What a report had said of an operation is to be reported anew. */
    static TerminalSession givenBack(TerminalSession session, String operation, List<LabourShare> shares) {
        LabourBook book = session.labour();
        for (LabourShare share : shares) {
            book = book.plus(operation, share.person(), share.millis());
        }
        return session.with(book);
    }

    /** It turned out that the work had stopped earlier: the time shrinks with the stretch. */
    static LabourBook stopped(LabourBook book, OpenRun run, Instant at) {
        Instant believed = run.pausedAt();
        if (believed == null) {
            return book;
        }
        double all = Math.max(1, Duration.between(run.countedFrom(), believed).toMillis());
        double part = Math.clamp(Duration.between(run.countedFrom(), at).toMillis() / all, 0, 1);
        return book.change(run.operation(), millis -> Math.round(millis * part));
    }

    static List<String> people(List<Stint> stints) {
        return stints.stream().map(Stint::person).toList();
    }
}
