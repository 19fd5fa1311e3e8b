package dev.flowcard.progress.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.Users;
import dev.flowcard.plant.CalendarOwner;
import dev.flowcard.plant.CalendarRule;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.OfficeBrowser;
import dev.flowcard.testing.Shop;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A Monday of the past in Shanghai: a shift from 8 to 12, forty pieces planned, thirty made. */
@FlowcardTest
class HoursTest {
    private static final Instant EIGHT = Instant.parse("2026-01-05T00:00:00Z");

    @Autowired
    private Shop shop;

    @Autowired
    private Plant plant;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Users users;

    @LocalServerPort
    private int port;

    private Api foreman;

    @BeforeEach
    void aMorning() {
        foreman = new Api(port, shop.token(Role.FOREMAN));
        if (plant.findWorkCenter("HB-TURN").isEmpty()) {
            shop.workUnit("HB-U1", "HB-TURN");
            WorkCenterId center = plant.findWorkCenter("HB-TURN").orElseThrow().id();
            transaction.executeWithoutResult(status -> calendars.replace(
                    CalendarOwner.of(center),
                    "MONDAY",
                    List.of(new CalendarRule("MONDAY", 480, 720, "早班", List.of()))));
            shop.workOrder("HB-1", 40, Shop.Step.of(10, "粗车", "HB-TURN"));
            transaction.executeWithoutResult(status -> seed(center.value()));
        }
    }

    private void seed(long center) {
        jdbc.sql("update work_order set released_at = ? where number = 'HB-1'")
                .param(Timestamp.from(EIGHT.minusSeconds(3600)))
                .update();
        jdbc.sql("""
                update operation o join work_order w on w.id = o.work_order_id set planned_start = ?, planned_finish = ?
                where w.number = 'HB-1'""")
                .params(Timestamp.from(EIGHT), Timestamp.from(EIGHT.plusSeconds(4 * 3600)))
                .update();
        report(center, 3000, 10);
        report(center, 6600, 4);
        report(center, 10200, 10);
        report(center, 13800, 6);
    }

    private long center() {
        return plant.findWorkCenter("HB-TURN").orElseThrow().id().value();
    }

    private void report(long center, int seconds, int good) {
        Timestamp end = Timestamp.from(EIGHT.plusSeconds(seconds));
        jdbc.sql("""
                insert into production_report (operation_id, work_order_id, work_center_id, persons, kind, started_at, ended_at,
                    booked_at, good, scrap, held, rework, clauses, warnings)
                select o.id, w.id, ?, '', 'PRODUCTION', ?, ?, ?, ?, 0, 0, 0, '', ''
                from operation o join work_order w on w.id = o.work_order_id where w.number = 'HB-1'""").params(center, end, end, end, good).update();
    }

    @Test
    void aPastShiftStandsThereByTheHourAndAMissedHourAsksForItsReasonOnce() {
        JsonNode hours = foreman.get("/api/v1/hours?workCenter=HB-TURN&day=2026-01-05&shift=%E6%97%A9%E7%8F%AD")
                .json()
                .path("hours");
        assertThat(hours.size()).isEqualTo(4);
        assertThat(hours.get(0).path("planned").decimalValue()).isEqualByComparingTo("10");
        assertThat(hours.get(0).path("asksWhy").booleanValue()).isFalse();
        assertThat(hours.get(3).path("actual").decimalValue()).isEqualByComparingTo("6");
        assertThat(hours.get(3).path("asksWhy").booleanValue()).isTrue();
        assertThat(foreman.post(
                                "/api/v1/hours/reason",
                                "{\"workCenter\":\"HB-TURN\",\"hour\":\"2026-01-05T11:00:00+08:00\",\"cause\":\"TOOLING\"}")
                        .status())
                .isEqualTo(200);
        JsonNode told = foreman.get("/api/v1/hours?workCenter=HB-TURN&day=2026-01-05&shift=%E6%97%A9%E7%8F%AD")
                .json()
                .path("hours")
                .get(3);
        assertThat(told.path("asksWhy").booleanValue()).isFalse();
        assertThat(told.path("cause").asString()).isEqualTo("TOOLING");
    }

    @Test
    void aChangeElsewhereLeavesTheButtonUnderTheFinger() {
        users.setPassword("hb-foreman", shop.person("HB-F", "王强", Role.FOREMAN).id(), "correct horse battery");
        try (OfficeBrowser browser = new OfficeBrowser(port)) {
            Page page = browser.open(
                    "/hours?center=HB-TURN&day=2026-01-05&shift=%E6%97%A9%E7%8F%AD",
                    "hb-foreman", "correct horse battery", "zh-CN", 1280, 800);
            Locator rows = page.locator(".hours .line");
            PlaywrightAssertions.assertThat(rows).hasCount(4);
            ElementHandle button =
                    rows.nth(1).getByRole(AriaRole.BUTTON).elementHandles().getFirst();
            transaction.executeWithoutResult(status -> report(center(), 10_300, 2));
            shop.workOrder("HB-3", 5, Shop.Step.of(10, "粗车", "HB-TURN"));
            PlaywrightAssertions.assertThat(rows.nth(2)).containsText("12 / 10");
            assertThat(button.evaluate("b => b.isConnected")).isEqualTo(true);
            button.click();
            PlaywrightAssertions.assertThat(page.getByRole(AriaRole.DIALOG)).containsText("09:00");
        } finally {
            transaction.executeWithoutResult(status -> jdbc.sql("delete from production_report where ended_at = ?")
                    .param(Timestamp.from(EIGHT.plusSeconds(10_300)))
                    .update());
        }
    }

    @Test
    void anyMomentOfThePastCanBeAskedForAnyScope() {
        for (String scope : List.of("WORK_CENTER&of=HB-TURN", "WORK_ORDER&of=HB-1", "OPERATION&of=W-HB-1.10")) {
            JsonNode pace = foreman.get("/api/v1/pace?scope=" + scope
                            + "&from=2026-01-05T08:00:00%2B08:00&to=2026-01-05T10:00:00%2B08:00&step=60")
                    .json();
            JsonNode last = pace.path("points").get(2);
            assertThat(last.path("planned").decimalValue()).as(scope).isEqualByComparingTo(BigDecimal.valueOf(20));
            assertThat(last.path("actual").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(14));
            assertThat(last.path("behind").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(6));
            assertThat(pace.path("rows").get(0).path("workOrder").asString()).isEqualTo("HB-1");
        }
    }

    @Test
    void whatIsBehindIsToldInMoneyToWhoMaySeePrices() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert ignore into customer (number, name) values ('HB-C', '客户')")
                    .update();
            jdbc.sql("""
                    insert ignore into sales_order (number, code, customer_id, state, created_at, created_by)
                    select 'HB-SO', 'W-HB-SO', id, 'CONFIRMED', '2026-01-01', 'test' from customer where number = 'HB-C'""").update();
            jdbc.sql("""
                    insert ignore into sales_order_line (order_id, line, product, quantity, due, price)
                    select id, 1, 'M-HB-1', 40, '2026-01-09', 12.5 from sales_order where number = 'HB-SO'""").update();
            jdbc.sql("update work_order set order_number = 'HB-SO', order_line = 1 where number = 'HB-1'")
                    .update();
        });
        String path =
                "/api/v1/pace?scope=ORDER_TYPE&of=NORMAL&from=2026-01-05T08:00:00%2B08:00&to=2026-01-05T10:00:00%2B08:00";
        JsonNode last = foreman.get(path).json().path("points").get(2);
        assertThat(last.path("behindValue").decimalValue())
                .as("six pieces of 12.50")
                .isEqualByComparingTo("75");
        assertThat(last.path("unpriced").decimalValue()).isZero();
        JsonNode hidden = new Api(port, shop.token(Role.INSPECTOR))
                .get(path)
                .json()
                .path("points")
                .get(2);
        assertThat(hidden.path("behind").decimalValue()).isEqualByComparingTo("6");
        assertThat(hidden.path("behindValue").isNull()).isTrue();
    }

    @Test
    void aMachineThatHasNeverSpokenIsSilentAndNotIdle() {
        JsonNode unit = foreman.get("/api/v1/hours?workCenter=HB-TURN&day=2026-01-05&shift=%E6%97%A9%E7%8F%AD")
                .json()
                .path("units")
                .get(0);
        assertThat(unit.path("state").asString()).isEqualTo("SILENT");
    }

    @Test
    void ofTheRunningHourWhatHasElapsedIsPlannedAndNoMore() {
        shop.workUnit("HB-U2", "HB-MILL");
        shop.workOrder("HB-2", 180_000, Shop.Step.of(10, "铣削", "HB-MILL"));
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        update operation o join work_order w on w.id = o.work_order_id
                        set o.planned_start = utc_timestamp(3) - interval 90 minute,
                            o.planned_finish = utc_timestamp(3) + interval 90 minute
                        where w.number = 'HB-2'""").update());
        JsonNode hours = foreman.get("/api/v1/hours?workCenter=HB-MILL").json().path("hours");
        List<JsonNode> running = hours.valueStream()
                .filter(h -> h.path("state").asString().equals("NOW"))
                .toList();
        assertThat(running).hasSize(1);
        BigDecimal planned = running.getFirst().path("planned").decimalValue();
        assertThat(planned).isPositive().isLessThan(BigDecimal.valueOf(60_001));
    }

    @Test
    void whatIsUnknownIsNamed() {
        Answer refused =
                foreman.get("/api/v1/pace?scope=WORK_CENTER&of=NIX&from=2026-01-05T08:00:00Z&to=2026-01-05T10:00:00Z");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("field").asString())
                .isEqualTo("of");
    }
}
