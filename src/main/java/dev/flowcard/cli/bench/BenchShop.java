package dev.flowcard.cli.bench;

import dev.flowcard.cli.client.ApiClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A shop to measure with: as many machines, people and work orders as terminals, made through the import API. */
final class BenchShop {
    private static final int CENTERS = 4;
    private static final int QUANTITY = 900_000;
    /** Where the last place stands alone, so that a wall shows the sum of that one. */
    private static final String ALONE = "Bench wall";

    private final ApiClient admin;

    BenchShop(ApiClient admin) {
        this.admin = admin;
    }

    /** A terminal with its token, and what is scanned there. */
    record Place(String terminal, String token, String badge, String card) {}

    List<Place> build(int places) {
        Function<Integer, String> centers = i -> i == places ? ALONE : "Bench " + (i % CENTERS + 1);
        LocalDate due = LocalDate.now(Clock.systemUTC()).plusYears(1);
        StringBuilder people = new StringBuilder("badge,name,role\n");
        StringBuilder units = new StringBuilder("work_unit,name,work_center\n");
        StringBuilder plan =
                new StringBuilder("work_order,product,quantity,sequence,operation,work_unit,work_center,order\n");
        StringBuilder orders = new StringBuilder("order,customer,product,quantity,due\n");
        for (int i = 1; i <= places; i++) {
            people.append("9%03d,Operator %d,OPERATOR\n".formatted(i, i));
            units.append("B-%02d,B-%02d,%s\n".formatted(i, i, centers.apply(i)));
            orders.append("%s,Bench,BENCH,%d,%s\n".formatted(order(i), QUANTITY, due));
            plan.append(
                    "W-B%02d,BENCH,%d,10,Turning,B-%02d,%s,%s\n".formatted(i, QUANTITY, i, centers.apply(i), order(i)));
        }
        load("people", people);
        load("work-units", units);
        StringBuilder routing =
                new StringBuilder("product,name,sequence,operation,work_center,setup_minutes,minutes_per_piece\n");
        load(
                "routings",
                routing.append("BENCH,BENCH,10,Turning,")
                        .append(centers.apply(1))
                        .append(",0,0\n"));
        load("orders", orders);
        load("plan", plan);
        return places(places);
    }

    /**
     * The address of a wall that shows the place that stands alone and nothing else: the plain wall turns its pages, and what
     * changes on a page that is not shown is not seen.
     */
    static String wall(ApiClient admin) {
        String board = "bench";
        admin.post(
                "/api/v1/wall/boards",
                Map.of(
                        "name",
                        board,
                        "turn",
                        60,
                        "tiles",
                        List.of(Map.of("kind", "CENTER", "centers", List.of(ALONE)))));
        return "/wall?board=" + board;
    }

    /** The sales order of the place of that number, from 1. */
    static String order(int place) {
        return "SO-B%02d".formatted(place);
    }

    private void load(String kind, StringBuilder csv) {
        admin.post("/api/v1/imports/" + kind, "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<Place> places(int places) {
        Map<String, String> badges = new HashMap<>();
        admin.each("/api/v1/people", person -> badges.put(text(person, "number"), text(person, "code")));
        List<Place> all = new ArrayList<>();
        for (int i = 1; i <= places; i++) {
            String number = "W-B%02d".formatted(i);
            JsonNode workOrder = admin.post("/api/v1/work-orders/" + number + "/release", Map.of());
            String terminal = "T-B%02d".formatted(i);
            JsonNode token = admin.post(
                    "/api/v1/tokens",
                    Map.of("roles", List.of("TERMINAL"), "terminal", terminal, "workUnit", "B-%02d".formatted(i)));
            all.add(new Place(
                    terminal,
                    text(token, "token"),
                    badges.getOrDefault("9%03d".formatted(i), ""),
                    text(workOrder.path("operations").get(0), "code")));
        }
        return all;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }
}
