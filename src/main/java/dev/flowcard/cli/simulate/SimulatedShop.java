package dev.flowcard.cli.simulate;

import dev.flowcard.cli.CommandFailure;
import dev.flowcard.cli.client.ApiClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;

/** Everybody who works in the simulation, and what they did. */
final class SimulatedShop {
    private static final long SUPERVISION_SECONDS = 2;

    private final ApiClient admin;
    private final int speed;
    private final WorkBoard board;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, Object> summary = new LinkedHashMap<>();
    private final Map<String, LongAdder> counts = new LinkedHashMap<>();

    SimulatedShop(ApiClient admin, int speed) {
        this.admin = admin;
        this.speed = speed;
        this.board = new WorkBoard(admin);
        List.of("scans", "refused", "reports", "good", "scrap", "pauses", "inspections", "releases")
                .forEach(what -> counts.put(what, new LongAdder()));
    }

    /** Works until it is stopped, at most so long. */
    void run(int seconds) throws InterruptedException {
        List<SimulatedOperator> operators = operators();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            operators.forEach(people::execute);
            people.execute(new SimulatedSupervisor(this, admin, board));
            boolean interrupted = stopped.await(seconds, TimeUnit.SECONDS);
            summary.put("interrupted", interrupted);
            stop();
        }
    }

    void stop() {
        stopped.countDown();
    }

    boolean goesOn() {
        return stopped.getCount() > 0;
    }

    /** Lets simulated time pass; false where it was stopped meanwhile. */
    boolean work(double minutes) throws InterruptedException {
        long millis = Math.max(20, Math.round(minutes * 60_000 / speed));
        return !stopped.await(millis, TimeUnit.MILLISECONDS);
    }

    boolean look() throws InterruptedException {
        return !stopped.await(SUPERVISION_SECONDS, TimeUnit.SECONDS);
    }

    void count(String what, long number) {
        LongAdder adder = counts.get(what);
        if (adder != null) {
            adder.add(number);
        }
    }

    Map<String, Object> summary() {
        summary.put("speed", speed);
        counts.forEach((what, number) -> summary.put(what, number.sum()));
        return summary;
    }

    /** One at each work unit, on a terminal of the simulation's own. */
    private List<SimulatedOperator> operators() {
        List<String> anyone = new ArrayList<>();
        Map<String, List<String>> byCenter = new HashMap<>();
        admin.each("/api/v1/people", person -> {
            if (person.path("active").asBoolean(true)) {
                String center = person.path("workCenter").asString("");
                byCenter.computeIfAbsent(center, c -> new ArrayList<>())
                        .add(person.path("code").asString());
                if (person.path("roles").toString().contains("OPERATOR")) {
                    anyone.add(person.path("code").asString());
                }
            }
        });
        List<JsonNode> units = new ArrayList<>();
        admin.each("/api/v1/work-units", units::add);
        if (anyone.isEmpty() || units.isEmpty()) {
            throw new CommandFailure("cli.simulate.nobody");
        }
        List<SimulatedOperator> operators = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            JsonNode unit = units.get(i);
            String center = unit.path("workCenter").asString();
            List<String> badges = byCenter.getOrDefault(center, anyone);
            String terminal = "SIM-%02d".formatted(i + 1);
            JsonNode token = admin.post(
                    "/api/v1/tokens",
                    Map.of(
                            "roles", List.of("TERMINAL"),
                            "terminal", terminal,
                            "workUnit", unit.path("number").asString()));
            ApiClient api = admin.with(token.path("token").asString());
            operators.add(new SimulatedOperator(
                    this, board, new SimulatedScanner(this, api, terminal), center, badges.get(i % badges.size())));
        }
        return operators;
    }
}
