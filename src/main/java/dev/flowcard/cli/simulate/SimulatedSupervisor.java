package dev.flowcard.cli.simulate;

import dev.flowcard.cli.client.ApiClient;
import dev.flowcard.cli.client.ApiFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Inspector and foreman in one: lets gated pieces past, and work orders into the shop when work runs out. */
final class SimulatedSupervisor implements Runnable {
    private final SimulatedShop shop;
    private final ApiClient admin;
    private final WorkBoard board;

    SimulatedSupervisor(SimulatedShop shop, ApiClient admin, WorkBoard board) {
        this.shop = shop;
        this.admin = admin;
        this.board = board;
    }

    @Override
    public void run() {
        try {
            do {
                board.read();
                inspect();
                board.toRelease().ifPresent(this::release);
            } while (shop.look());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ApiFailure away) {
            shop.stop();
        }
    }

    private void inspect() {
        JsonNode open = admin.get("/api/v1/inspections?state=REQUESTED&size=20");
        for (JsonNode inspection : open.path("content")) {
            String path = "/api/v1/inspections/"
                    + ApiClient.part(inspection.path("number").asString());
            List<Map<String, Object>> results = new ArrayList<>();
            for (JsonNode characteristic : admin.get(path).path("characteristics")) {
                for (int sample = 1; sample <= characteristic.path("samples").asInt(1); sample++) {
                    results.add(result(characteristic, sample));
                }
            }
            admin.post(path + "/release", Map.of("results", results));
            shop.count("inspections", 1);
        }
    }

    /** A reading in the middle of what is allowed. */
    private static Map<String, Object> result(JsonNode characteristic, int sample) {
        String position = characteristic.path("position").asString();
        if (!characteristic.path("kind").asString().equals("MEASURE")) {
            return Map.of("characteristic", position, "sample", sample, "passed", true);
        }
        double lower = characteristic
                .path("lower")
                .asDouble(characteristic.path("upper").asDouble());
        double upper = characteristic.path("upper").asDouble(lower);
        double middle = Math.round((lower + upper) / 2 * 1000) / 1000.0;
        return Map.of("characteristic", position, "sample", sample, "value", middle);
    }

    private void release(String workOrder) {
        admin.post("/api/v1/work-orders/" + ApiClient.part(workOrder) + "/release", Map.of());
        shop.count("releases", 1);
    }
}
