package dev.flowcard.cli.bench;

import dev.flowcard.cli.Args;
import dev.flowcard.cli.Command;
import dev.flowcard.cli.CommandFailure;
import dev.flowcard.cli.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** {@code flowcard bench}: measures with a server of its own in a folder of its own and prints one JSON object. */
public final class BenchCommand implements Command {
    private static final String LAUNCHER = "flowcard.launcher";

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public Set<String> flags() {
        return Set.of("quick", "terminals", "walls");
    }

    @Override
    public int run(Args args, Output out) throws IOException, InterruptedException {
        args.atMost(0);
        String launcher = System.getProperty(LAUNCHER, "");
        if (!Files.isExecutable(Path.of(launcher)) || launcher.isEmpty()) {
            throw new CommandFailure("cli.bench.no-launcher");
        }
        Path folder = Files.createTempDirectory("flowcard-bench-");
        try {
            out.json(measured(args, Path.of(launcher), folder, out::progress));
            return 0;
        } finally {
            Folders.remove(folder);
        }
    }

    private static Map<String, Object> measured(Args args, Path launcher, Path folder, Bench.Progress progress)
            throws IOException, InterruptedException {
        boolean quick = args.flag("quick");
        if (args.flag("terminals")) {
            return new TerminalsBench(launcher, folder, quick, progress).run();
        }
        if (args.flag("walls")) {
            return new WallsBench(launcher, folder, quick, progress).run();
        }
        return new Bench(launcher, folder, quick ? Bench.Size.QUICK : Bench.Size.FULL, progress).run();
    }
}
