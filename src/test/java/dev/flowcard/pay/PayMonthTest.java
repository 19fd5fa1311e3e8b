package dev.flowcard.pay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** From the scan to the signed sheet, with the real database between them. */
@FlowcardTest
class PayMonthTest {
    private final YearMonth month = YearMonth.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Api terminal;
    private Api foreman;
    private String unique;
    private String operator;

    @BeforeEach
    void aReportOfTenPieces() {
        unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        operator = "PAY" + unique;
        people.setPin(shop.person(operator, "李伟", Role.OPERATOR).id(), "4711");
        shop.workUnit("PAY-U" + unique, "PAY-TURN");
        shop.workOrder("W-" + unique, 30, Shop.Step.of(10, "粗车", "PAY-TURN"));
        terminal = new Api(port, shop.terminal("T-" + unique, "PAY-U" + unique));
        foreman = new Api(port, shop.token(Role.FOREMAN));
        rate("2020-01-01", "1.5");
        scan(Codes.printable("P-" + operator));
        report("10");
    }

    private void rate(String from, String rate) {
        Api.Answer answer = new Api(port, shop.token(Role.PLANNER))
                .csv(
                        "piece-rates",
                        "product,sequence,valid_from,rate\nM-W-" + unique + ",10," + from + "," + rate + "\n");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void report(String good) {
        scan(Codes.printable("W-" + unique));
        if (terminal.get("/api/v1/terminal/state").json().path("dialogue").isNull()) {
            scan(Codes.printable("W-" + unique));
        }
        scan("Q-" + good);
        assertThat(scan("X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void theDayIsShownToTheBadgeAloneAndForAMomentOnly() {
        assertThat(terminal.get("/api/v1/terminal/pay").status()).isEqualTo(404);
        scan("X-PAY");
        scan(Codes.printable("P-" + operator));
        JsonNode day = terminal.get("/api/v1/terminal/pay").json();
        assertThat(day.path("amount").decimalValue()).isEqualByComparingTo("15.00");
        assertThat(day.path("pieces").asInt()).isEqualTo(10);
        change("update pay_window set opened_at = opened_at - interval 40 second where person = ?", "P-" + operator);
        assertThat(terminal.get("/api/v1/terminal/pay").status()).isEqualTo(404);
    }

    @Test
    void noAmountStandsInTheScanLog() {
        scan("X-PAY");
        scan(Codes.printable("P-" + operator));
        assertThat(jdbc.sql("select count(*) from scan where answer like '%15.00%' and code like ?")
                        .param("P-" + operator + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsSignedIsLockedAndWhatComesLaterGoesToTheNextMonth() {
        assertThat(sign("1234").status()).isEqualTo(422);
        assertThat(sign("4711").json().path("total").decimalValue()).isEqualByComparingTo("15.00");
        assertThat(sign("4711").status()).isEqualTo(409);
        rate("2020-01-01", "9");
        report("2");
        long first = reports().get(0).path("id").asLong();
        assertThat(foreman.post("/api/v1/production-reports/" + first + "/correct", "{\"good\":8}")
                        .status())
                .isEqualTo(200);
        JsonNode locked = sheet(month);
        assertThat(locked.path("total").decimalValue()).isEqualByComparingTo("15.00");
        assertThat(byDay(locked)).hasSize(1);
        JsonNode next = sheet(month.plusMonths(1));
        assertThat(byDay(next)).hasSize(3).allMatch(line -> line.path("later").asBoolean());
        assertThat(next.path("total").decimalValue()).isEqualByComparingTo("0.00");
    }

    /** Whatever the hour at which the test runs: the allowance of a night is left out. */
    private static List<JsonNode> byDay(JsonNode sheet) {
        return StreamSupport.stream(sheet.path("lines").spliterator(), false)
                .filter(line -> !line.path("kind").asString().equals("NIGHT"))
                .toList();
    }

    @Test
    void theCreditOfACorrectionStaysWithWhoMadeIt() {
        long first = reports().get(0).path("id").asLong();
        foreman.post("/api/v1/production-reports/" + first + "/correct", "{\"good\":8}");
        assertThat(sheet(month).path("total").decimalValue()).isEqualByComparingTo("12.00");
        assertThat(byDay(sheet(month))).hasSize(3);
    }

    @Test
    void workWithoutARateIsPricedBeforeItIsLocked() {
        change("delete r from piece_rate r join product p on p.id = r.product_id where p.number = ?", "M-W-" + unique);
        assertThat(sheet(month).path("unpriced").asInt()).isEqualTo(1);
        Api.Answer refused = sign("4711");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("W-" + unique);
        rate("2020-01-01", "0");
        assertThat(sign("4711").status()).isEqualTo(200);
    }

    @Test
    void theMonthLeavesAsExcelAndOddMonthsAreRefused() {
        assertThat(foreman.get("/api/v1/pay/" + month + "/sheets.xlsx").text()).startsWith("PK");
        assertThat(foreman.get("/api/v1/pay/november").status()).isEqualTo(400);
        assertThat(foreman.get("/api/v1/pay/" + month + "/people/nobody").status())
                .isEqualTo(404);
    }

    private void change(String sql, String param) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).param(param).update());
    }

    private Api.Answer sign(String pin) {
        return foreman.post("/api/v1/pay/" + month + "/people/" + operator + "/sign", "{\"pin\":\"" + pin + "\"}");
    }

    private JsonNode sheet(YearMonth of) {
        return foreman.get("/api/v1/pay/" + of + "/people/" + operator).json();
    }

    private JsonNode reports() {
        return foreman.get("/api/v1/production-reports?workOrder=W-" + unique)
                .json()
                .path("content");
    }

    private JsonNode scan(String code) {
        return terminal.scan("T-" + unique, code);
    }
}
