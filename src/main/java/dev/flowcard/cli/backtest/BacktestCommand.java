package dev.flowcard.cli.backtest;

import dev.flowcard.cli.Args;
import dev.flowcard.cli.Command;
import dev.flowcard.cli.CommandFailure;
import dev.flowcard.cli.Output;
import dev.flowcard.cli.UsageException;
import dev.flowcard.cli.replay.LogFault;
import dev.flowcard.cli.replay.LogReader;
import dev.flowcard.cli.replay.LogRow;
import dev.flowcard.prediction.Backtest;
import dev.flowcard.prediction.PastReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** {@code flowcard backtest FILE --train-until DATE}: how good the prediction of completion would have been. */
public final class BacktestCommand implements Command {
    private static final CSVFormat TABLE = CSVFormat.RFC4180
            .builder()
            .setHeader("case_id", "at", "p50_days", "p90_days", "actual_days")
            .setRecordSeparator("\n")
            .get();
    private static final double DECIMALS = 1e4;

    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public Set<String> options() {
        return Set.of("train-until", "out");
    }

    @Override
    public int run(Args args, Output out) throws IOException {
        Path file = Path.of(args.word(0, "FILE"));
        args.atMost(1);
        LocalDate date = date(args);
        IdentityHashMap<PastReport, LogRow> rows = read(file);
        out.progress("cli.backtest.learns", date.toString());
        Backtest.Result result = Backtest.run(rows.keySet(), date);
        if (result.judged().isEmpty()) {
            throw new CommandFailure("cli.backtest.nothing", date.toString());
        }
        Optional<String> table = args.option("out");
        if (table.isPresent()) {
            write(Path.of(table.get()), result, rows);
        }
        out.json(summary(result));
        return 0;
    }

    private static LocalDate date(Args args) {
        String text =
                args.option("train-until").orElseThrow(() -> new UsageException("cli.usage.missing", "--train-until"));
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new UsageException("cli.usage.date", text);
        }
    }

    /** Equal rows are reports of their own: told apart by identity. */
    private static IdentityHashMap<PastReport, LogRow> read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailure("cli.failure.file", file.toString());
        }
        try {
            IdentityHashMap<PastReport, LogRow> rows = new IdentityHashMap<>();
            LogReader.read(file).forEach(row -> rows.put(report(row), row));
            return rows;
        } catch (LogFault fault) {
            throw new CommandFailure(fault.key(), fault.args());
        }
    }

    private static PastReport report(LogRow row) {
        return new PastReport(
                row.workOrder(),
                row.product(),
                row.activity(),
                row.operation(),
                row.start(),
                row.end(),
                row.orderQuantity().doubleValue(),
                row.good().doubleValue(),
                row.content());
    }

    private static Map<String, Object> summary(Backtest.Result result) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("events", result.judged().size());
        summary.put("mae_days", rounded(result.meanError()));
        summary.put("median_days", rounded(result.medianError()));
        summary.put("p90_coverage", rounded(result.coverage()));
        summary.put("baseline_mae_days", rounded(result.baselineError()));
        return summary;
    }

    private static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }

    private static void write(Path file, Backtest.Result result, IdentityHashMap<PastReport, LogRow> rows)
            throws IOException {
        try (CSVPrinter table = new CSVPrinter(Files.newBufferedWriter(file), TABLE)) {
            for (Backtest.Judged one : result.judged()) {
                LogRow row = rows.get(one.report());
                table.printRecord(List.of(
                        one.report().order(),
                        row == null ? one.report().end().toString() : row.endAsWritten(),
                        days(one.estimate().p50Days()),
                        days(one.estimate().p90Days()),
                        days(one.actualDays())));
            }
        }
    }

    /** More digits than a minute needs, so that the bound covers in the file what it covers here. */
    private static String days(double days) {
        return String.format(Locale.ROOT, "%.9f", days);
    }
}
