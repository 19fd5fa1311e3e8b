package dev.flowcard.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Thirty walls and a hundred order pages are open while twenty people scan once a second: how fresh a real wall and a real
 * order page are, and what the pushing costs: the server's CPU with the pages open, less its CPU without them.
 */
final class WallsBench {
    private static final int WALLS = 30;
    private static final int PAGES = 100;
    private static final int SCANNERS = 20;
    private static final double NANOS = 1e9;

    private final Path launcher;
    private final Path folder;
    private final boolean quick;
    private final Bench.Progress progress;
    private final Map<String, Object> result = new LinkedHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong scanned = new AtomicLong();

    WallsBench(Path launcher, Path folder, boolean quick, Bench.Progress progress) {
        this.launcher = launcher;
        this.folder = folder;
        this.quick = quick;
        this.progress = progress;
    }

    Map<String, Object> run() throws IOException, InterruptedException {
        result.put("cores", Runtime.getRuntime().availableProcessors());
        try (BenchServer server = BenchServer.start(launcher, folder.resolve("server"), Map.of())) {
            progress.say("cli.bench.build");
            List<BenchShop.Place> places = new BenchShop(server.admin()).build(SCANNERS + 2);
            Duration warmUp = Duration.ofSeconds(quick ? 1 : 20);
            progress.say("cli.bench.warm-up", warmUp.toSeconds());
            Load.run(8, warmUp, i -> new ScanningTerminal(server.port(), places.get(i), "warm-up"));
            try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
                places.subList(0, SCANNERS).forEach(place -> people.execute(() -> work(server.port(), place)));
                measure(server, places);
                over.set(true);
            }
        }
        return result;
    }

    private void measure(BenchServer server, List<BenchShop.Place> places) throws IOException, InterruptedException {
        Cores alone = Cores.during(server, scanned, span());
        progress.say("cli.bench.walls", WALLS, PAGES);
        List<WireClient> walls = new ArrayList<>();
        try (OpenOrderPages pages = new OpenOrderPages(server.port())) {
            for (int i = 1; i < WALLS; i++) {
                walls.add(wall(server));
            }
            for (int i = 1; i < PAGES; i++) {
                pages.open(BenchShop.order(i % SCANNERS + 1));
            }
            long before = pages.pushed();
            Cores open = Cores.during(server, scanned, span());
            result.put("scansPerSecond", open.scansPerSecond());
            result.put("pushesPerSecondToOrderPages", rounded((double) (pages.pushed() - before) / span().toSeconds()));
            result.put("cpuOfServer", figures(alone.server(), open.server()));
            result.put("cpuOfDatabase", figures(alone.database(), open.database()));
            result.put("cpuOfLightClients", open.client());
            fresh(server, places);
        } finally {
            for (WireClient wall : walls) {
                wall.close();
            }
        }
    }

    private Duration span() {
        return Duration.ofSeconds(quick ? 5 : 20);
    }

    private static WireClient wall(BenchServer server) throws IOException {
        String headers = "Authorization: Bearer " + server.adminToken() + "\r\nAccept: text/event-stream\r\n";
        WireClient wall = new WireClient(server.port(), headers);
        wall.listen("/api/v1/wall/stream");
        wall.drain();
        return wall;
    }

    /** What two real pages show, one after the other, while everybody else scans and watches. */
    private void fresh(BenchServer server, List<BenchShop.Place> places) throws IOException {
        var program = Chromium.find();
        if (program.isEmpty()) {
            progress.say("cli.bench.no-browser");
            return;
        }
        int ofOrder = places.size() - 1;
        Page wall = new Page("scanToWall", BenchShop.wall(server.admin()), places.getLast());
        Page order = new Page("scanToOrderPage", "/orders/" + BenchShop.order(ofOrder), places.get(ofOrder - 1));
        for (Page page : List.of(wall, order)) {
            try (Chromium browser = Chromium.start(program.get(), folder.resolve(page.figure()));
                    ScanningTerminal terminal = new ScanningTerminal(server.port(), page.place(), "fresh")) {
                SignIn.admin(browser, server.port());
                browser.open("http://localhost:" + server.port() + page.address());
                result.put(page.figure(), new WallLatency(browser, terminal, page.place()).measure(quick ? 3 : 40));
            }
        }
    }

    /** A real page, the place whose scans it shows, and what its freshness is called in the result. */
    private record Page(String figure, String address, BenchShop.Place place) {}

    private void work(int port, BenchShop.Place place) {
        try (ScanningTerminal terminal = new ScanningTerminal(port, place, "pace")) {
            while (!over.get()) {
                TimeUnit.SECONDS.sleep(1);
                if (terminal.once()) {
                    scanned.incrementAndGet();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> figures(double alone, double open) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("coresScanningAlone", alone);
        figures.put("coresWithPages", open);
        figures.put("coresPushing", rounded(open - alone));
        return figures;
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    /** How many cores each process used during a while. */
    private record Cores(double server, double database, double client, double scansPerSecond) {
        static Cores during(BenchServer server, AtomicLong scanned, Duration span)
                throws IOException, InterruptedException {
            double[] before = {
                cpu(server.pid()),
                cpu(server.databasePid()),
                cpu(ProcessHandle.current().pid())
            };
            long scans = scanned.get();
            long begin = System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(span.toNanos());
            double seconds = (System.nanoTime() - begin) / NANOS;
            return new Cores(
                    rounded((cpu(server.pid()) - before[0]) / seconds),
                    rounded((cpu(server.databasePid()) - before[1]) / seconds),
                    rounded((cpu(ProcessHandle.current().pid()) - before[2]) / seconds),
                    rounded((scanned.get() - scans) / seconds));
        }

        private static double cpu(long pid) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .map(used -> used.toNanos() / NANOS)
                    .orElse(0.0);
        }
    }
}
