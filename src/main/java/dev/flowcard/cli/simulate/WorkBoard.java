package dev.flowcard.cli.simulate;

import dev.flowcard.cli.client.ApiClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What there is to do, read now and then; nobody takes what another has in hand. */
final class WorkBoard {
    private static final Set<String> WORKABLE = Set.of("RELEASED", "RUNNING");
    private static final Set<String> OVER = Set.of("FINISHED", "CLOSED_SHORT", "AT_INSPECTION");
    private static final int PLENTY = 5;

    private final ApiClient admin;
    private final Set<String> taken = new HashSet<>();
    private List<Job> jobs = List.of();
    private List<String> planned = List.of();

    WorkBoard(ApiClient admin) {
        this.admin = admin;
    }

    /**
     * Work that can be done now.
     *
     * @param lots codes of lots of what it consumes, to be scanned before the card
     * @param pieces that lie there
     */
    record Job(
            String card,
            List<String> lots,
            String workCenter,
            double setupMinutes,
            double minutesPerPiece,
            int pieces,
            String start) {}

    synchronized void read() {
        Map<String, List<String>> lots = lots();
        List<Job> found = new ArrayList<>();
        List<String> unreleased = new ArrayList<>();
        admin.each("/api/v1/work-orders", workOrder -> {
            String state = workOrder.path("state").asString();
            if (state.equals("PLANNED")) {
                unreleased.add(workOrder.path("number").asString());
            } else if (WORKABLE.contains(state)) {
                String product = workOrder.path("product").asString();
                workOrder.path("operations").forEach(operation -> job(
                                operation, lots.getOrDefault(key(product, operation), List.of()))
                        .ifPresent(found::add));
            }
        });
        found.sort(Comparator.comparing(Job::start));
        jobs = found;
        planned = unreleased;
    }

    /** What operations consume, as codes of usable lots, by product and sequence. */
    private Map<String, List<String>> lots() {
        Map<String, String> usable = new HashMap<>();
        admin.each(
                "/api/v1/lots?state=USABLE",
                lot -> usable.put(
                        lot.path("material").asString(), lot.path("code").asString()));
        Map<String, List<String>> lots = new HashMap<>();
        admin.each("/api/v1/boms", line -> {
            String code = usable.get(line.path("material").asString());
            if (code != null && line.path("lotTracked").asBoolean()) {
                lots.computeIfAbsent(key(line.path("product").asString(), line), k -> new ArrayList<>())
                        .add(code);
            }
        });
        return lots;
    }

    private static String key(String product, JsonNode sequenced) {
        return product + "." + sequenced.path("sequence").asInt();
    }

    private static Optional<Job> job(JsonNode operation, List<String> lots) {
        double left = operation.path("arrived").asDouble()
                - operation.path("good").asDouble()
                - operation.path("scrap").asDouble()
                - operation.path("held").asDouble();
        return left < 1 || OVER.contains(operation.path("state").asString())
                ? Optional.empty()
                : Optional.of(new Job(
                        operation.path("code").asString(),
                        lots,
                        operation.path("workCenter").asString(),
                        operation.path("setupMinutes").asDouble(),
                        operation.path("minutesPerPiece").asDouble(),
                        (int) left,
                        operation.path("plannedStart").asString("9999")));
    }

    synchronized Optional<Job> take(String workCenter) {
        Optional<Job> job = jobs.stream()
                .filter(j -> j.workCenter().equals(workCenter) && !taken.contains(j.card()))
                .findFirst();
        job.ifPresent(j -> taken.add(j.card()));
        return job;
    }

    synchronized void giveBack(Job job) {
        taken.remove(job.card());
        jobs = jobs.stream().filter(j -> !j.card().equals(job.card())).toList();
    }

    /** A planned work order to be released, where work runs out. */
    synchronized Optional<String> toRelease() {
        return jobs.size() - taken.size() < PLENTY ? planned.stream().sorted().findFirst() : Optional.empty();
    }
}
