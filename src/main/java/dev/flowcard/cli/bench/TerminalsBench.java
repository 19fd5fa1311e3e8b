package dev.flowcard.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What an operator feels: fifty terminals scan at a shop's pace, two of them real pages in Chromium; then an outage's queue is
 * sent, the page's bytes are counted, and the memory of a terminal.
 */
final class TerminalsBench {
    private static final int TERMINALS = 50;
    private static final int PAGES = 2;
    private static final int OUTAGE = 10_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    /** One scan in four seconds on the average at each terminal is more than people do. */
    private static final int PACE_MILLIS = 4_000;

    private final Path launcher;
    private final Path folder;
    private final boolean quick;
    private final Bench.Progress progress;
    private final Map<String, Object> result = new LinkedHashMap<>();

    TerminalsBench(Path launcher, Path folder, boolean quick, Bench.Progress progress) {
        this.launcher = launcher;
        this.folder = folder;
        this.quick = quick;
        this.progress = progress;
    }

    Map<String, Object> run() throws IOException, InterruptedException {
        result.put("cores", Runtime.getRuntime().availableProcessors());
        try (BenchServer server = BenchServer.start(launcher, folder.resolve("server"), Map.of())) {
            progress.say("cli.bench.build");
            List<BenchShop.Place> places = new BenchShop(server.admin()).build(TERMINALS + PAGES + 1);
            progress.say("cli.bench.warm-up", WARM_UP.toSeconds());
            Load.run(
                    8,
                    quick ? Duration.ofSeconds(1) : WARM_UP,
                    i -> new ScanningTerminal(server.port(), places.get(i), "warm-up"));
            memory(server, places);
            answers(server, places);
            outage(server, places);
            bytes(server, places.getFirst());
        }
        return result;
    }

    private void memory(BenchServer server, List<BenchShop.Place> places) throws IOException, InterruptedException {
        progress.say("cli.bench.open", TERMINALS);
        try (OpenTerminals open = new OpenTerminals()) {
            open.open(server.port(), places.subList(0, 2));
            TimeUnit.SECONDS.sleep(2);
            long before = Memory.megabytes(server.pid());
            open.open(server.port(), places.subList(2, TERMINALS));
            TimeUnit.SECONDS.sleep(2);
            long after = Memory.megabytes(server.pid());
            double each = Math.round((after - before) * 100.0 / (TERMINALS - 2)) / 100.0;
            result.put("memoryMb", Map.of("server", before, "withAllOpen", after, "perTerminal", each));
        }
    }

    private void answers(BenchServer server, List<BenchShop.Place> places) throws IOException, InterruptedException {
        var program = Chromium.find();
        if (program.isEmpty()) {
            progress.say("cli.bench.no-browser");
            return;
        }
        progress.say("cli.bench.answers", TERMINALS, PAGES);
        AtomicBoolean over = new AtomicBoolean();
        List<Long> nanos = java.util.Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Chromium one = Chromium.start(program.get(), folder.resolve("page-1"));
                Chromium two = Chromium.start(program.get(), folder.resolve("page-2"))) {
            for (int i = PAGES; i < TERMINALS; i++) {
                BenchShop.Place place = places.get(i);
                threads.execute(() -> work(server.port(), place, over, nanos));
            }
            int scans = quick ? 6 : 120;
            CompletableFuture<List<Double>> first = page(one, server.port(), places.get(0), scans, threads);
            CompletableFuture<List<Double>> second = page(two, server.port(), places.get(1), scans, threads);
            List<Double> seen = new ArrayList<>(first.join());
            seen.addAll(second.join());
            over.set(true);
            result.put(
                    "answerInBrowser",
                    figures(seen.stream()
                            .mapToLong(ms -> (long) (ms * 1e6))
                            .sorted()
                            .toArray()));
            result.put(
                    "answerByHttp",
                    figures(nanos.stream().mapToLong(n -> n).sorted().toArray()));
        }
    }

    private static CompletableFuture<List<Double>> page(
            Chromium browser, int port, BenchShop.Place place, int scans, ExecutorService threads) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return PagePace.open(browser, port, place).measure(scans);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                threads);
    }

    private static void work(int port, BenchShop.Place place, AtomicBoolean over, List<Long> nanos) {
        try (ScanningTerminal terminal = new ScanningTerminal(port, place, "pace")) {
            while (!over.get()) {
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(2 * PACE_MILLIS));
                long begin = System.nanoTime();
                if (terminal.once()) {
                    nanos.add(System.nanoTime() - begin);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> figures(long[] sorted) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("samples", sorted.length);
        figures.put("p50Ms", Load.millis(sorted, 0.5));
        figures.put("p95Ms", Load.millis(sorted, 0.95));
        figures.put("p99Ms", Load.millis(sorted, 0.99));
        return figures;
    }

    private void outage(BenchServer server, List<BenchShop.Place> places) throws IOException {
        int scans = quick ? 600 : OUTAGE;
        progress.say("cli.bench.outage", scans);
        Map<String, Object> seconds = new LinkedHashMap<>();
        seconds.put("scans", scans);
        seconds.put("deviceSeconds", OutageQueue.ofDevice(server.port(), places.get(TERMINALS), scans));
        var program = Chromium.find();
        if (program.isPresent()) {
            BenchShop.Place place = places.get(TERMINALS + 1);
            try (Chromium browser = Chromium.start(program.get(), folder.resolve("page-3"))) {
                PagePace.open(browser, server.port(), place);
                seconds.put("pageSeconds", OutageQueue.ofPage(browser, place, scans));
            }
        }
        result.put("outage", seconds);
    }

    /** The first visit, and the next one of a browser that knows the page. */
    private void bytes(BenchServer server, BenchShop.Place place) throws IOException, InterruptedException {
        var program = Chromium.find();
        if (program.isEmpty()) {
            return;
        }
        Map<String, Object> kilobytes = new LinkedHashMap<>();
        try (CountingProxy proxy = new CountingProxy(server.port());
                Chromium browser = Chromium.start(program.get(), folder.resolve("page-4"))) {
            String address = "http://localhost:" + proxy.port() + "/terminal";
            browser.open(address + "#enrol=" + place.token());
            TimeUnit.SECONDS.sleep(5);
            kilobytes.put("firstVisit", proxy.kilobytes());
            browser.open("about:blank");
            browser.open(address);
            TimeUnit.SECONDS.sleep(5);
            kilobytes.put("nextVisit", proxy.kilobytes());
        }
        result.put("pageKilobytes", kilobytes);
    }
}
