package dev.flowcard.cli.replay;

import dev.flowcard.cli.client.ApiClient;
import dev.flowcard.cli.client.ApiFailure;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The requests of a replay: what is there, imports, releases, scans. */
final class ReplayServer {
    private static final int NOT_FOUND = 404;

    private final ApiClient api;

    ReplayServer(ApiClient api) {
        this.api = api;
    }

    /** The zone in which the log's times are meant. */
    ZoneId zone() {
        return ZoneId.of(api.get("/api/v1/installation").path("zone").asString());
    }

    FactoryNow now(List<LogRow> rows) {
        Map<String, Map<String, Integer>> routings = new HashMap<>();
        api.each(
                "/api/v1/routings",
                routing -> routings.put(
                        LogRow.key(routing.path("product").asString()), sequences(routing.path("operations"))));
        Set<String> numbers = new TreeSet<>();
        rows.forEach(row -> numbers.add(row.workOrder()));
        Map<String, FactoryNow.Order> workOrders = new HashMap<>();
        numbers.forEach(no -> workOrder(no).ifPresent(order -> workOrders.put(LogRow.key(no), order)));
        return new FactoryNow(
                codes("/api/v1/people"),
                codes("/api/v1/work-units"),
                routings,
                workOrders,
                codes("/api/v1/reasons").getOrDefault("UNSPECIFIED", ""));
    }

    private Map<String, String> codes(String path) {
        Map<String, String> codes = new HashMap<>();
        api.each(
                path,
                thing -> codes.put(
                        LogRow.key(thing.path("number").asString()),
                        thing.path("code").asString()));
        return codes;
    }

    private static Map<String, Integer> sequences(JsonNode operations) {
        Map<String, Integer> sequences = new HashMap<>();
        operations.forEach(
                o -> sequences.put(o.path("name").asString(), o.path("sequence").asInt()));
        return sequences;
    }

    private Optional<FactoryNow.Order> workOrder(String number) {
        JsonNode order;
        try {
            order = api.get("/api/v1/work-orders/" + ApiClient.part(number));
        } catch (ApiFailure refused) {
            if (refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
        Map<String, FactoryNow.Step> operations = new HashMap<>();
        order.path("operations")
                .forEach(o -> operations.put(
                        o.path("name").asString(),
                        new FactoryNow.Step(
                                o.path("sequence").asInt(), o.path("code").asString())));
        return Optional.of(new FactoryNow.Order(
                order.path("state").asString(),
                order.path("quantityOrdered").decimalValue().toPlainString(),
                operations));
    }

    void load(String kind, Csv file) {
        if (!file.isEmpty()) {
            api.post("/api/v1/imports/" + kind, "text/csv", file.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    void release(String workOrder) {
        api.post("/api/v1/work-orders/" + ApiClient.part(workOrder) + "/release", Map.of());
    }

    /** Every scan that a terminal has sent; none where there is no such terminal. */
    void scans(String terminal, Consumer<JsonNode> scan) {
        try {
            api.lines("/api/v1/scans?terminal=" + ApiClient.part(terminal), scan);
        } catch (ApiFailure refused) {
            if (refused.status() != NOT_FOUND) {
                throw refused;
            }
        }
    }

    JsonNode send(Object batch) {
        return api.post("/api/v1/scans", batch);
    }

    void reports(Consumer<JsonNode> report) {
        api.lines("/api/v1/production-reports", report);
    }
}
