package dev.flowcard.cli.simulate;

import dev.flowcard.cli.client.ApiFailure;
import dev.flowcard.cli.simulate.WorkBoard.Job;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Signs on, takes what the plan wants next, sets up, counts every few pieces, scraps and pauses now and then, signs off. */
final class SimulatedOperator implements Runnable {
    private static final int LOTS = 6;
    private static final double PAUSE_CHANCE = 0.05;
    private static final double SCRAP_CHANCE = 0.06;
    private static final double PAUSE_MINUTES = 12;
    private static final double LEAST_MINUTES = 2;
    private static final String NO_REASON = "UNSPECIFIED";

    private final SimulatedShop shop;
    private final WorkBoard board;
    private final SimulatedScanner scanner;
    private final String workCenter;
    private final String badge;

    SimulatedOperator(SimulatedShop shop, WorkBoard board, SimulatedScanner scanner, String workCenter, String badge) {
        this.shop = shop;
        this.board = board;
        this.scanner = scanner;
        this.workCenter = workCenter;
        this.badge = badge;
    }

    @Override
    public void run() {
        try {
            scanner.scan("X-OFF");
            while (shop.goesOn()) {
                Optional<Job> job = board.take(workCenter);
                if (job.isPresent()) {
                    scanner.scan(badge);
                    work(job.get());
                    scanner.scan("X-OFF");
                    board.giveBack(job.get());
                } else {
                    shop.look();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ApiFailure away) {
            shop.stop();
        }
    }

    private void work(Job job) throws InterruptedException {
        job.lots().forEach(scanner::scan);
        if (!scanner.scan(job.card())) {
            return;
        }
        int left = job.pieces();
        int lot = Math.max(1, (left + LOTS - 1) / LOTS);
        boolean goesOn = shop.work(job.setupMinutes());
        while (goesOn && left > 0) {
            int pieces = Math.min(lot, left);
            pauseNowAndThen();
            goesOn = shop.work(Math.max(LEAST_MINUTES, pieces * job.minutesPerPiece()));
            if (goesOn && !report(job, pieces)) {
                return;
            }
            left -= pieces;
        }
    }

    private boolean report(Job job, int pieces) {
        boolean scraps = pieces > 1 && ThreadLocalRandom.current().nextDouble() < SCRAP_CHANCE;
        int good = scraps ? pieces - 1 : pieces;
        scanner.scan(job.card());
        scanner.scan("Q-" + good);
        if (scraps) {
            scanner.scan("X-SCRAP");
            scanner.scan("Q-1");
            scanner.scan(reason());
            shop.count("scrap", 1);
        }
        boolean booked = scanner.scan("X-OK");
        if (booked) {
            shop.count("reports", 1);
            shop.count("good", good);
        } else {
            scanner.scan("X-CANCEL");
        }
        return booked;
    }

    private void pauseNowAndThen() throws InterruptedException {
        if (ThreadLocalRandom.current().nextDouble() < PAUSE_CHANCE) {
            scanner.scan("X-PAUSE");
            shop.work(PAUSE_MINUTES);
            scanner.scan("X-RESUME");
            shop.count("pauses", 1);
        }
    }

    private static String reason() {
        return dev.flowcard.shared.Codes.printable("R-" + NO_REASON);
    }
}
