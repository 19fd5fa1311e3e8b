package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Random days of a shop through the real door and database: duplicates, batches that overtake each other, terminals that start
 * anew, undo, overrides, splits, boxes, merges, charges, lots, single pieces, pieces that go out and come back, and the
 * office's acts between them. Pieces are conserved, no id counts twice, states are ones that can
 * be reached, and the log tells it all once more with the same result.
 */
@FlowcardTest
@TestPropertySource(properties = "flowcard.rebuild.cron=-")
class RandomDaysTest {
    private static final int DAYS = 20;
    private static final int STEPS = 120;
    private static final Set<String> STATES =
            Set.of("WAITING", "READY", "RUNNING", "PAUSED", "AT_INSPECTION", "ON_HOLD", "FINISHED", "CLOSED_SHORT");

    @Autowired
    Shop shop;

    @Autowired
    People people;

    @Autowired
    Rebuild rebuild;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Api office;

    @BeforeEach
    void aShop() {
        office = new Api(port, shop.token(Role.ADMIN));
        shop.person("D-1", "李伟", Role.OPERATOR);
        shop.person("D-2", "陈静", Role.OPERATOR);
        Person foreman = shop.person("D-9", "刘工", Role.FOREMAN);
        people.setPin(foreman.id(), "4321");
        Api.Answer units = office.csv("work-units", """
                work_unit,name,work_center,over_report
                D-TURN-1,车床 1,D-TURN,REFUSE
                D-TURN-2,车床 2,D-TURN,REFUSE
                D-MILL-1,铣床 1,D-MILL,REFUSE
                """);
        assertThat(units.status()).as(units.text()).isEqualTo(200);
        file("subcontract-terms", "work_center,supplier,lead_days,price\nD-OUT,D-SUPPLIER,3,2");
    }

    @Test
    void pieces_are_conserved_and_the_log_tells_the_same_again() {
        for (int day = 1; day <= DAYS; day++) {
            live(day);
        }
        Rebuild.Result result = rebuild.run();
        assertThat(result.differences()).isEmpty();
        assertThat(result.scans()).isGreaterThan(DAYS * STEPS / 2);
        assertThat(result.workOrders()).isGreaterThanOrEqualTo(2 * DAYS);
        assertThat(result.leftOut()).isZero();
        assertThat(result.reports()).isGreaterThan(DAYS);
        assertThat(result.lots()).isGreaterThan(DAYS);
        assertThat(result.pieces()).isPositive();
        assertThat(result.batches()).isPositive();
    }

    @Test
    void a_row_that_somebody_changed_by_hand_is_found() {
        String workOrder = "W-HAND";
        shop.workOrder(workOrder, 10, Shop.Step.of(10, "粗车", "D-TURN"));
        assertThat(rebuild.run().differences()).isEmpty();
        office.post("/api/v1/work-orders/" + workOrder + "/hold", "{\"reason\":\"x\"}");
        assertThat(rebuild.run().differences()).isEmpty();
        setGood(workOrder, 3);
        assertThat(rebuild.run().differences()).singleElement().asString().contains(workOrder);
        setGood(workOrder, 0);
    }

    private void setGood(String workOrder, int good) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "update operation o join work_order w on w.id = o.work_order_id set o.good = ? where w.code = ?",
                good,
                workOrder));
    }

    private void live(int day) {
        Random random = new Random(day);
        String workOrder = "W-DAY" + day;
        shop.workOrder(
                workOrder,
                10,
                Shop.Step.of(10, "粗车", "D-TURN"),
                Shop.Step.of(15, "时效", "D-OUT"),
                Shop.Step.of(20, "精车", "D-TURN"),
                Shop.Step.of(30, "铣键槽", "D-MILL"));
        shop.workOrder(workOrder + "B", 6, Shop.Step.of(10, "粗车", "D-TURN"), Shop.Step.of(20, "精车", "D-TURN"));
        material(workOrder);
        List<RandomTerminal> terminals = new ArrayList<>();
        for (String unit : List.of("D-TURN-1", "D-TURN-2", "D-MILL-1")) {
            String number = "T-" + day + "-" + unit;
            terminals.add(new RandomTerminal(number, new Api(port, shop.terminal(number, unit)), workOrder, random));
        }
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(25) == 0) {
                office(workOrder, random);
            }
            terminals.get(random.nextInt(terminals.size())).act();
            if (step % 20 == 0) {
                check(day, workOrder);
            }
        }
        terminals.forEach(RandomTerminal::sendAll);
        check(day, workOrder);
        check(day, workOrder + "B");
        used(workOrder);
        for (RandomTerminal terminal : terminals) {
            assertThat(logged(terminal.number())).as("day %s", day).isEqualTo(terminal.ids());
        }
    }

    /** Two lots of two heats that the first operation demands, and a part for each piece of the second. */
    private void material(String workOrder) {
        file("boms", """
                product,sequence,material,quantity,lot_tracked,serial_tracked
                M-@,10,BAR-@,2,Y,N
                M-@B,10,BAR-@,1,Y,N
                M-@,20,PIN-@,1,N,Y
                """.replace("@", workOrder));
        file("stock", """
                lot,material,quantity,heat
                L-@,BAR-@,12,H1-@
                L-@X,BAR-@,100,H2-@
                """.replace("@", workOrder));
    }

    /** No more is used of the lots than the pieces of the first operations take: what was taken back is given back. */
    private void used(String workOrder) {
        BigDecimal taken = BigDecimal.ZERO;
        for (String lot : List.of("L-" + workOrder, "L-" + workOrder + "X")) {
            JsonNode json = office.get("/api/v1/lots/" + lot).json();
            taken = taken.add(json.path("quantity")
                    .decimalValue()
                    .subtract(json.path("onHand").decimalValue()));
        }
        BigDecimal most = total(workOrder).multiply(BigDecimal.TWO).add(total(workOrder + "B"));
        assertThat(taken).as(workOrder).isBetween(BigDecimal.ZERO, most);
    }

    private BigDecimal total(String workOrder) {
        JsonNode first = office.get("/api/v1/work-orders/" + workOrder)
                .json()
                .path("operations")
                .get(0);
        return Stream.of("good", "scrap", "held")
                .map(quantity -> first.path(quantity).decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void file(String kind, String content) {
        Api.Answer answer = office.csv(kind, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void office(String workOrder, Random random) {
        String path = "/api/v1/work-orders/" + workOrder;
        switch (random.nextInt(8)) {
            case 0 -> office.post(path + "/hold", "{\"reason\":\"等料\"}");
            case 1 -> office.post(path + "/resume", "{}");
            case 2 -> office.post(path + (random.nextInt(3) == 0 ? "/close-short" : "/resume"), "{\"reason\":\"急\"}");
            case 3 -> office.post(path + "/split", "{\"kind\":\"SPLIT\",\"cards\":[{\"quantity\":3}]}");
            case 4 -> office.post("/api/v1/lots/L-" + workOrder + "/block", "{\"reason\":\"复检\"}");
            case 5 -> outside(workOrder, random);
            default -> correctOne(workOrder, random);
        }
        if (random.nextInt(4) > 0) {
            office.post(path + "/resume", "{}");
            office.post("/api/v1/lots/L-" + workOrder + "/unblock", "{\"reason\":\"合格\"}");
        }
    }

    /** The office sends, takes back, and takes back that it took back. */
    private void outside(String workOrder, Random random) {
        String path = "/api/v1/subcontracts";
        office.post(path, "{\"workOrder\":\"" + workOrder + "\",\"sequence\":15,\"quantity\":1}");
        JsonNode batches = office.get(path + "?workOrder=" + workOrder).json().path("content");
        if (!batches.isEmpty()) {
            path += "/"
                    + batches.get(random.nextInt(batches.size())).path("number").asString();
            office.post(path + "/receive", "{\"good\":1}");
            JsonNode receipts = office.get(path).json().path("receipts");
            if (random.nextBoolean() && !receipts.isEmpty()) {
                long id = receipts.get(0).path("id").asLong();
                office.post(path + "/receipts/" + id + "/reverse", "{\"reason\":\"错\"}");
            }
        }
    }

    private void correctOne(String workOrder, Random random) {
        JsonNode reports = office.get("/api/v1/production-reports?workOrder=" + workOrder)
                .json()
                .path("content");
        if (!reports.isEmpty()) {
            long id = reports.get(random.nextInt(reports.size())).path("id").asLong();
            String body = random.nextBoolean() ? "{\"reason\":\"数错\",\"good\":1}" : "{\"reason\":\"数错\"}";
            office.post("/api/v1/production-reports/" + id + "/correct", body);
        }
    }

    private void check(int day, String workOrder) {
        JsonNode order = office.get("/api/v1/work-orders/" + workOrder).json();
        JsonNode reports = office.get("/api/v1/production-reports?size=500&workOrder=" + workOrder)
                .json()
                .path("content");
        for (JsonNode operation : order.path("operations")) {
            for (String quantity : List.of("good", "scrap", "held")) {
                BigDecimal sum = BigDecimal.ZERO;
                for (JsonNode report : reports) {
                    if (report.path("sequence").asInt()
                            == operation.path("sequence").asInt()) {
                        sum = sum.add(report.path(quantity).decimalValue());
                    }
                }
                BigDecimal said = operation.path(quantity).decimalValue();
                assertThat(said).as("day %s %s", day, operation).isEqualByComparingTo(sum);
                assertThat(said).isNotNegative();
            }
            assertThat(STATES).contains(operation.path("state").asString());
        }
    }

    private Set<String> logged(String terminal) {
        Set<String> ids = new HashSet<>();
        for (JsonNode scan :
                office.get("/api/v1/scans?size=500&terminal=" + terminal).json().path("content")) {
            assertThat(ids.add(scan.path("id").asString())).isTrue();
        }
        return ids;
    }
}
