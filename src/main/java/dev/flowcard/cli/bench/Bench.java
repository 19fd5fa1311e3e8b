package dev.flowcard.cli.bench;

import dev.flowcard.platform.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The measurements, one after the other. */
final class Bench {
    private static final List<Integer> TERMINALS = List.of(1, 8, 32);
    private static final int MOST = 32;
    private static final int OPEN = 50;
    private static final int WALL = 1;

    /** How long and how often is measured. */
    enum Size {
        QUICK(new WarmUp(Duration.ofSeconds(1), 1, 1), Duration.ofSeconds(1), 3),
        FULL(new WarmUp(Duration.ofSeconds(5), 12, 30), Duration.ofSeconds(10), 40);

        private final WarmUp warmUp;
        private final Duration run;
        private final int wallSamples;

        Size(WarmUp warmUp, Duration run, int wallSamples) {
            this.warmUp = warmUp;
            this.run = run;
            this.wallSamples = wallSamples;
        }
    }

    /** Is told what is measured now, by a key of the messages. */
    @FunctionalInterface
    interface Progress {
        void say(String key, Object... args);
    }

    private final Path launcher;
    private final Path folder;
    private final Size size;
    private final Progress progress;
    private final Map<String, Object> result = new LinkedHashMap<>();
    private int runs;

    Bench(Path launcher, Path folder, Size size, Progress progress) {
        this.launcher = launcher;
        this.folder = folder;
        this.size = size;
        this.progress = progress;
    }

    Map<String, Object> run() throws IOException, InterruptedException {
        result.put("cores", Runtime.getRuntime().availableProcessors());
        starts();
        Path work = Path.of(System.getenv()
                .getOrDefault(
                        "FLOWCARD_WORK", launcher.resolveSibling(".flowcard").toString()));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(
                work.resolve("mariadb"), Files.createDirectories(folder.resolve("database")), List.of())) {
            Map<String, String> settings = Map.of(
                    "FLOWCARD_DB_URL", database.url("flowcard"),
                    "FLOWCARD_DB_USER", database.user(),
                    "FLOWCARD_DB_PASSWORD", database.password());
            try (BenchServer server = BenchServer.start(launcher, folder.resolve("server"), settings)) {
                measure(server, database);
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
        return result;
    }

    /** The first start sets up a database, the second is what one waits for every day; both with a database of their own. */
    private void starts() throws IOException {
        progress.say("cli.bench.starts");
        Map<String, Object> seconds = new LinkedHashMap<>();
        Path data = folder.resolve("start");
        for (String which : List.of("firstSeconds", "seconds")) {
            try (BenchServer server = BenchServer.start(launcher, data, Map.of())) {
                seconds.put(which, server.startSeconds());
            }
        }
        result.put("start", seconds);
    }

    private void measure(BenchServer server, EmbeddedDatabase database)
            throws IOException, SQLException, InterruptedException {
        progress.say("cli.bench.build");
        Map<String, Object> memory = new LinkedHashMap<>();
        memory.put("idle", memory(server, database));
        List<BenchShop.Place> places = new BenchShop(server.admin()).build(OPEN + WALL);
        Floor.Database floor = new Floor.Database(database.url("flowcard_bench"), database.user(), database.password());
        Floor.prepare(floor, MOST);
        progress.say("cli.bench.warm-up", size.warmUp.longest().toSeconds());
        result.put("warmUpScansPerSecond", size.warmUp.run(time -> scans(server, places, MOST, time)
                .perSecond()));
        Load.run(MOST, size.run.dividedBy(2), number -> Floor.worker(floor, number));
        List<Map<String, Object>> throughput = new ArrayList<>();
        for (int terminals : TERMINALS) {
            progress.say("cli.bench.scans", terminals);
            Load.Measured scans = scans(server, places, terminals, size.run);
            Load.Measured bare = Load.run(terminals, size.run, number -> Floor.worker(floor, number));
            throughput.add(compared(terminals, scans, bare));
        }
        result.put("throughput", throughput);
        pages(server, database, places, memory);
        result.put("memoryMb", memory);
    }

    private Load.Measured scans(BenchServer server, List<BenchShop.Place> places, int terminals, Duration time)
            throws InterruptedException {
        String device = "bench-" + ++runs;
        return Load.run(terminals, time, number -> new ScanningTerminal(server.port(), places.get(number), device));
    }

    private static Map<String, Object> compared(int terminals, Load.Measured scans, Load.Measured floor) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("terminals", terminals);
        one.put("scansPerSecond", scans.perSecond());
        one.put("scanP50Ms", scans.p50());
        one.put("scanP99Ms", scans.p99());
        one.put("refused", scans.failed());
        one.put("floorPerSecond", floor.perSecond());
        one.put("floorP50Ms", floor.p50());
        one.put("floorP99Ms", floor.p99());
        one.put("ratio", Math.round(scans.perSecond() / Math.max(1, floor.perSecond()) * 1000) / 1000.0);
        return one;
    }

    /** What needs a browser: scan to wall, and the one real terminal among the open ones. */
    private void pages(
            BenchServer server, EmbeddedDatabase database, List<BenchShop.Place> places, Map<String, Object> memory)
            throws IOException, InterruptedException {
        var program = Chromium.find();
        if (program.isEmpty()) {
            progress.say("cli.bench.no-browser");
            result.put("scanToWall", Map.of("browser", false));
        } else {
            progress.say("cli.bench.wall");
            BenchShop.Place place = places.getLast();
            try (Chromium browser = Chromium.start(program.get(), folder.resolve("wall-profile"));
                    ScanningTerminal terminal = new ScanningTerminal(server.port(), place, "bench-wall")) {
                SignIn.admin(browser, server.port());
                browser.open("http://localhost:" + server.port() + BenchShop.wall(server.admin()));
                result.put("scanToWall", new WallLatency(browser, terminal, place).measure(size.wallSamples));
            }
        }
        progress.say("cli.bench.open", OPEN);
        try (OpenTerminals open = new OpenTerminals()) {
            open.open(server.port(), places.subList(program.isEmpty() ? 0 : 1, OPEN));
            if (program.isPresent()) {
                try (Chromium page = Chromium.start(program.get(), folder.resolve("terminal-profile"))) {
                    page.open("http://localhost:" + server.port() + "/terminal#enrol="
                            + places.getFirst().token());
                    TimeUnit.SECONDS.sleep(3);
                    memory.put("with" + OPEN + "Terminals", memory(server, database));
                }
            } else {
                memory.put("with" + OPEN + "Terminals", memory(server, database));
            }
        }
    }

    private static Map<String, Object> memory(BenchServer server, EmbeddedDatabase database) throws IOException {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("server", Memory.megabytes(server.pid()));
        both.put("database", Memory.megabytes(database.pid()));
        return both;
    }
}
