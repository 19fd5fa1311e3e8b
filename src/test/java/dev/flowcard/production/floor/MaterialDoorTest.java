package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Lots and single pieces through the door, with the real database: consumed, given back, traced in both directions. */
@FlowcardTest
class MaterialDoorTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    private String unique;
    private String workOrder;
    private String lot;
    private Api terminal;
    private Api planner;

    @BeforeEach
    void aBilledOperationAndItsLot() {
        unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        workOrder = "W-" + unique;
        lot = "L-" + unique;
        shop.person("MAT1", "李伟", Role.OPERATOR);
        shop.workUnit("MAT-U1", "MAT-TURN");
        shop.workOrder(workOrder, 10, Shop.Step.of(10, "粗车", "MAT-TURN"), Shop.Step.of(20, "装配", "MAT-TURN"));
        terminal = new Api(port, shop.terminal("T-" + unique, "MAT-U1"));
        planner = new Api(port, shop.token(Role.PLANNER));
        file(
                "boms",
                "product,sequence,material,quantity,unit,lot_tracked,serial_tracked\n"
                        + product() + ",10,BAR-" + unique + ",2.5,kg,Y,N\n"
                        + product() + ",20,PIN-" + unique + ",1,,N,Y");
        file(
                "stock",
                "lot,material,quantity,unit,heat\n"
                        + lot + ",BAR-" + unique + ",100,kg,H-" + unique + "\n"
                        + lot + "X,OTHER-" + unique + ",100,kg,H-X");
        scan("P-MAT1");
    }

    @Test
    void pieces_of_two_heats_are_no_charge() {
        String other = workOrder + "B";
        shop.workOrder(other, 10, Shop.Step.of(10, "粗车", "MAT-TURN"));
        file(
                "boms",
                "product,sequence,material,quantity,unit,lot_tracked,serial_tracked\nM-" + other + ",10,BAR-" + unique
                        + ",2.5,kg,Y,N");
        file("stock", "lot,material,quantity,unit,heat\n" + lot + "Y,BAR-" + unique + ",100,kg,H2-" + unique);
        scan(lot);
        scan(workOrder + ".10");
        command("X-OFF");
        scan("P-MAT1");
        scan(lot + "Y");
        scan(other + ".10");
        command("X-OFF");
        scan("P-MAT1");
        command("X-CHARGE");
        assertThat(scan(workOrder + ".10").path("outcome").asString()).isEqualTo("ASK");
        assertThat(scan(other + ".10").path("reason").asString()).isEqualTo("OTHER_HEAT");
        command("X-CANCEL");
    }

    @Test
    void aLotIsDemandedConsumedAndGivenBack() {
        assertThat(scan(workOrder + ".10").path("reason").asString()).isEqualTo("LOT_MISSING");
        scan(lot + "X");
        assertThat(scan(workOrder + ".10").path("reason").asString()).isEqualTo("WRONG_MATERIAL");
        scan(lot);
        assertThat(scan(workOrder + ".10").path("outcome").asString()).isEqualTo("ACCEPTED");
        scan(workOrder + ".10");
        command("Q-6");
        command("X-OK");
        assertThat(onHand()).isEqualTo(85);
        command("X-UNDO");
        assertThat(onHand()).isEqualTo(100);
        scan(workOrder + ".10");
        command("X-OK");
        assertThat(onHand()).isEqualTo(75);
        long report = planner.get("/api/v1/production-reports?workOrder=" + workOrder)
                .json()
                .path("content")
                .get(2)
                .path("id")
                .asLong();
        new Api(port, shop.token(Role.FOREMAN))
                .post("/api/v1/production-reports/" + report + "/correct", "{\"good\":8,\"reason\":\"数错\"}");
        assertThat(onHand()).isEqualTo(80);
    }

    @Test
    void aLotThatIsBlockedStopsTheWorkUntilAnotherIsTaken() {
        block(lot);
        assertThat(scan(lot).path("reason").asString()).isEqualTo("LOT_BLOCKED");
        assertThat(scan(workOrder + ".10").path("reason").asString()).isEqualTo("LOT_MISSING");
        file("stock", "lot,material,quantity\n" + lot + "Y,BAR-" + unique + ",100");
        scan(lot + "Y");
        assertThat(scan(workOrder + ".10").path("outcome").asString()).isEqualTo("ACCEPTED");
        block(lot + "Y");
        scan(workOrder + ".10");
        assertThat(command("X-OK").path("reason").asString()).isEqualTo("LOT_BLOCKED");
        assertThat(good(0)).isZero();
    }

    @Test
    void aGs1LabelNamesTheLotAsItsMakerDoes() {
        file("stock", "lot,material,quantity\nG" + unique + ",BAR-" + unique + ",100");
        assertThat(command("]C110G" + unique).path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(scan(workOrder + ".10").path("outcome").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void theGenealogyTellsWhatWentIntoAPieceAndWhichWorkHoldsALot() {
        scan(lot);
        scan(workOrder + ".10");
        scan(workOrder + ".10");
        command("X-OK");
        scan(workOrder + ".20");
        assertThat(scan("N-" + unique + "-1").path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(scan("N-PIN-" + unique).path("outcome").asString()).isEqualTo("ACCEPTED");
        scan(workOrder + ".20");
        command("Q-2");
        assertThat(command("X-OK").path("reason").asString()).isEqualTo("SERIAL_MISSING");
        command("Q-1");
        assertThat(command("X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");

        JsonNode ofLot = genealogy("lots/" + lot);
        JsonNode ofPiece = genealogy("serials/" + Codes.printable("N-" + unique + "-1"));
        JsonNode ofPin = genealogy("serials/N-PIN-" + unique);

        assertThat(ofLot.path("into").get(0).path("number").asString()).isEqualTo(workOrder);
        assertThat(ofLot.path("into").get(0).path("consumed").asInt()).isEqualTo(25);
        assertThat(ofPiece.path("from").get(0).path("number").asString()).isEqualTo("N-PIN-" + unique);
        assertThat(ofPiece.path("from")
                        .get(1)
                        .path("children")
                        .get(0)
                        .path("number")
                        .asString())
                .isEqualTo(lot);
        assertThat(ofPin.path("into").get(0).path("number").asString()).isEqualTo("N-" + unique + "-1");
        assertThat(planner.get("/api/v1/genealogy/lots/NO-SUCH").status()).isEqualTo(404);
    }

    @Test
    void whatWasMadeOfALotIsTracedThroughTheLotsThatItBecame() {
        file("stock", "lot,material,quantity,work_order\n" + lot + "M,MADE-" + unique + ",10," + workOrder);
        scan(lot);
        scan(workOrder + ".10");
        JsonNode made = genealogy("lots/" + lot + "M");
        assertThat(made.path("from").get(0).path("number").asString()).isEqualTo(workOrder);
        assertThat(made.path("from")
                        .get(0)
                        .path("children")
                        .get(0)
                        .path("number")
                        .asString())
                .isEqualTo(lot);
        assertThat(genealogy("lots/" + lot)
                        .path("into")
                        .get(0)
                        .path("children")
                        .get(0)
                        .path("number")
                        .asString())
                .isEqualTo(lot + "M");
    }

    @Test
    void splitsKeepTheirLotsApartAndAreMergedWithinOneHeatOnly() {
        String other = lot + "Y";
        file("stock", "lot,material,quantity,unit,heat\n" + other + ",BAR-" + unique + ",100,kg,H2-" + unique);
        shop.person("MAT9", "刘工", Role.FOREMAN);
        command("X-SPLIT");
        scan("P-MAT9");
        scan(workOrder);
        command("4");
        command("3");
        assertThat(command("X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");
        finishFirst(lot, workOrder + ".S1.10");
        assertThat(scan(workOrder + ".S2.10").path("reason").asString()).isEqualTo("LOT_MISSING");
        finishFirst(other, workOrder + ".S2.10");
        assertThat(planner.get("/api/v1/lots/" + other).json().path("onHand").asDouble())
                .isEqualTo(92.5);
        piece("N-" + unique + "-1", workOrder + ".S1.20");
        piece("N-" + unique + "-2", workOrder + ".S2.20");
        assertThat(lotsOf("serials/N-" + unique + "-1")).containsExactly(lot);
        assertThat(lotsOf("serials/N-" + unique + "-2")).containsExactly(other);
        JsonNode into = genealogy("lots/" + other).path("into");
        assertThat(into).hasSize(1);
        assertThat(into.get(0).path("cards").get(0).asString()).isEqualTo("S2");
        assertThat(into.get(0).path("consumed").asDouble()).isEqualTo(7.5);

        command("X-MERGE");
        scan("P-MAT9");
        assertThat(scan(workOrder + ".S1").path("outcome").asString()).isEqualTo("ACCEPTED");
        JsonNode refused = scan(workOrder + ".S2");
        assertThat(refused.path("reason").asString()).isEqualTo("OTHER_HEAT");
        assertThat(refused.path("message").asString()).contains("H2-" + unique, "H-" + unique);
        command("X-OK");
        Api.Answer byApi = planner.post("/api/v1/work-orders/" + workOrder + "/merge", "{\"cards\":[\"S2\"]}");
        assertThat(byApi.status()).isEqualTo(409);
        assertThat(byApi.text()).contains("different-heats", "H2-" + unique, "H-" + unique);
        assertThat(lotsOf("serials/N-" + unique + "-1")).containsExactly(lot);
    }

    private void finishFirst(String ofLot, String card) {
        scan(ofLot);
        scan(card);
        scan(card);
        assertThat(command("X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");
    }

    private void piece(String serial, String card) {
        scan(card);
        assertThat(scan(serial).path("outcome").asString()).isEqualTo("ACCEPTED");
        command("X-OFF");
        scan("P-MAT1");
    }

    /** What went into a piece, by way of the work order that made it. */
    private List<String> lotsOf(String path) {
        JsonNode from = genealogy(path).path("from");
        return from.get(from.size() - 1).path("children").values().stream()
                .map(node -> node.path("number").asString())
                .toList();
    }

    private String product() {
        return "M-" + workOrder;
    }

    private JsonNode genealogy(String path) {
        return planner.get("/api/v1/genealogy/" + path).json();
    }

    private void block(String number) {
        planner.post("/api/v1/lots/" + number + "/block", "{\"reason\":\"复检\"}");
    }

    private void file(String kind, String content) {
        Api.Answer answer = planner.csv(kind, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private int onHand() {
        return planner.get("/api/v1/lots/" + lot).json().path("onHand").asInt();
    }

    private int good(int operation) {
        return planner.get("/api/v1/work-orders/" + workOrder)
                .json()
                .path("operations")
                .get(operation)
                .path("good")
                .asInt();
    }

    private JsonNode scan(String code) {
        return terminal.scan("T-" + unique, Codes.printable(code));
    }

    private JsonNode command(String code) {
        return terminal.scan("T-" + unique, code);
    }
}
