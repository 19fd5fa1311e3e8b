package dev.flowcard.cli.replay;

import dev.flowcard.cli.Args;
import dev.flowcard.cli.Command;
import dev.flowcard.cli.CommandFailure;
import dev.flowcard.cli.Connections;
import dev.flowcard.cli.Output;
import dev.flowcard.cli.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code flowcard replay FILE}: plays a production log through the public API and prints what came of it. */
public final class ReplayCommand implements Command {
    private static final String AS_FAST_AS_POSSIBLE = "max";

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Set<String> options() {
        return Set.of("speed");
    }

    @Override
    public int run(Args args, Output out) throws IOException {
        Path file = Path.of(args.word(0, "FILE"));
        args.atMost(1);
        String speed = args.option("speed").orElse(AS_FAST_AS_POSSIBLE);
        if (!speed.equals(AS_FAST_AS_POSSIBLE)) {
            throw new UsageException("cli.usage.speed", speed);
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailure("cli.failure.file", file.toString());
        }
        long begin = System.nanoTime();
        try {
            List<LogRow> rows = LogReader.read(file);
            Replay.Result result = new Replay(Connections.open(args, "REPLAY"), out::progress).play(rows);
            out.json(summary(result, System.nanoTime() - begin));
            return result.refused() == 0 ? 0 : 1;
        } catch (LogFault fault) {
            throw new CommandFailure(fault.key(), fault.args());
        }
    }

    private static Map<String, Object> summary(Replay.Result result, long nanos) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("rows", result.rows());
        summary.put("booked", result.booked());
        summary.put("scans", result.scans());
        summary.put("refused", result.refused());
        summary.put("terminals", result.terminals());
        summary.put("workOrders", result.workOrders());
        summary.put("reports", result.reports());
        summary.put("warnings", result.warnings());
        summary.put("seconds", Math.round(nanos / 1e8) / 10.0);
        return summary;
    }
}
