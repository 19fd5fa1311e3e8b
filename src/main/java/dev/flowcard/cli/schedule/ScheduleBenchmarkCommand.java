package dev.flowcard.cli.schedule;

import dev.flowcard.cli.Args;
import dev.flowcard.cli.Command;
import dev.flowcard.cli.CommandFailure;
import dev.flowcard.cli.Output;
import dev.flowcard.cli.UsageException;
import dev.flowcard.plan.scheduling.JobShopFile;
import dev.flowcard.plan.scheduling.Placement;
import dev.flowcard.plan.scheduling.Schedule;
import dev.flowcard.plan.scheduling.Scheduler;
import dev.flowcard.plan.scheduling.ShopProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code flowcard schedule-benchmark FILE --seconds N}: a job-shop instance through the product's own scheduler. */
public final class ScheduleBenchmarkCommand implements Command {
    private static final long MOST_SECONDS = 86_400;

    @Override
    public String name() {
        return "schedule-benchmark";
    }

    @Override
    public Set<String> options() {
        return Set.of("seconds", "out");
    }

    /** Instead of a file: a made-up shop of a real one's size, beside the dispatching rules. */
    @Override
    public Set<String> flags() {
        return Set.of("shop");
    }

    @Override
    public int run(Args args, Output out) throws IOException {
        Duration limit = Duration.ofSeconds(seconds(args));
        if (args.flag("shop")) {
            args.atMost(0);
            out.json(ShopBenchmark.run(limit));
            return 0;
        }
        Path file = Path.of(args.word(0, "FILE"));
        args.atMost(1);
        ShopProblem problem = read(file);
        long begin = System.nanoTime();
        Schedule schedule = Scheduler.best()
                .schedule(
                        problem,
                        limit,
                        better ->
                                out.progress("cli.schedule.better", String.valueOf(better.makespan()), elapsed(begin)));
        Object seconds = elapsed(begin);
        Optional<String> table = args.option("out");
        if (table.isPresent()) {
            Files.writeString(Path.of(table.get()), csv(problem, schedule));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("instance", instance(file));
        result.put("makespan", schedule.makespan());
        result.put("seconds", seconds);
        out.json(result);
        return 0;
    }

    private static long seconds(Args args) {
        String text = args.option("seconds").orElseThrow(() -> new UsageException("cli.usage.missing", "--seconds"));
        try {
            long seconds = Long.parseLong(text);
            if (seconds >= 1 && seconds <= MOST_SECONDS) {
                return seconds;
            }
        } catch (NumberFormatException wrong) {
            // said below
        }
        throw new UsageException("cli.usage.number", "--seconds", text);
    }

    private static ShopProblem read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailure("cli.failure.file", file.toString());
        }
        try {
            return JobShopFile.parse(Files.readAllLines(file));
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure("cli.schedule.instance", file.toString(), String.valueOf(wrong.getMessage()));
        }
    }

    private static Double elapsed(long begin) {
        return Math.round((System.nanoTime() - begin) / 1e8) / 10.0;
    }

    private static String instance(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String csv(ShopProblem problem, Schedule schedule) {
        List<String> lines = schedule.placements().stream()
                .sorted(Comparator.comparingInt(Placement::job).thenComparingInt(Placement::step))
                .map(at -> "%s,%d,%s,%d,%d"
                        .formatted(
                                problem.jobs().get(at.job()).number(),
                                at.step(),
                                problem.machines().get(at.machine()).number(),
                                at.start(),
                                at.end()))
                .toList();
        return "job,step,machine,start,end\n" + String.join("\n", lines) + "\n";
    }
}
