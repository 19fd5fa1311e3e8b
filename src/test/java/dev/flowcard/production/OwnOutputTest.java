package dev.flowcard.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What one has made on a day is counted by the same day as one's pay. */
@FlowcardTest
class OwnOutputTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private ReportLog reports;

    @Autowired
    private PlantZone zone;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void what_the_night_shift_makes_after_midnight_belongs_to_the_day_on_which_it_began() {
        shop.person("OWN1", "李伟", Role.OPERATOR);
        shop.workUnit("OWN-U1", "OWN-NIGHT");
        shop.workOrder("W-OWN1", 90, Shop.Step.of(10, "粗车", "OWN-NIGHT"));
        new Api(port, shop.token(Role.PLANNER))
                .csv(
                        "calendars",
                        "work_center,day,from,to\nOWN-NIGHT,2026-03-02,20:00,04:00\nOWN-NIGHT,2026-03-03,20:00,04:00\n");
        report("W-OWN1", MONDAY, 23, 7);
        report("W-OWN1", MONDAY.plusDays(1), 4, 5);
        report("W-OWN1", MONDAY.plusDays(1), 21, 2);

        assertThat(reports.goodOn(MONDAY, "P-OWN1")).isEqualByComparingTo("12");
        assertThat(reports.goodOn(MONDAY.plusDays(1), "P-OWN1")).isEqualByComparingTo("2");
        assertThat(reports.goodOn(MONDAY, "P-OWN")).isZero();
    }

    @Test
    void whoever_was_named_second_made_it_too() {
        shop.person("OWN1", "李伟", Role.OPERATOR);
        shop.workUnit("OWN-U1", "OWN-NIGHT");
        shop.workOrder("W-OWN2", 90, Shop.Step.of(10, "粗车", "OWN-NIGHT"));
        report("W-OWN2", MONDAY.plusDays(7), 23, 9);
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update production_report set persons = 'P-OWN8,P-OWN1' where persons = 'P-OWN1' and good = 9")
                .update());
        assertThat(reports.goodOn(MONDAY.plusDays(7), "P-OWN1")).isEqualByComparingTo("9");
        assertThat(reports.goodOn(MONDAY.plusDays(7), "P-OWN8")).isEqualByComparingTo("9");
    }

    @Test
    void what_one_made_is_found_by_an_index_however_long_the_shop_runs() {
        List<String> keys = jdbc.sql("explain " + ReportLog.OWN)
                .param("person", "P-OWN1")
                .param("from", Timestamp.valueOf("2026-03-02 00:00:00"))
                .param("to", Timestamp.valueOf("2026-03-04 00:00:00"))
                .query((row, i) -> row.getString("table") + " " + row.getString("possible_keys"))
                .list();
        assertThat(keys)
                .filteredOn(key -> key.startsWith("production_report "))
                .hasSize(2)
                .anyMatch(key -> key.contains("production_report_person"))
                .anyMatch(key -> key.contains("production_report_together"));
    }

    /** Reported just now, and moved to that hour. */
    private void report(String workOrder, LocalDate day, int hour, int pieces) {
        Api terminal = new Api(port, shop.terminal("T-OWN1", "OWN-U1"));
        String card = Codes.printable(workOrder);
        for (String code : new String[] {Codes.printable("P-OWN1"), card, card, "Q-" + pieces, "X-PARTLY", "X-OFF"}) {
            terminal.scan("T-OWN1", code);
        }
        Timestamp end = Timestamp.from(day.atTime(hour, 0).atZone(zone.zone()).toInstant());
        Timestamp start = Timestamp.from(end.toInstant().minusSeconds(1800));
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        update production_report set started_at = ?, ended_at = ? where persons = 'P-OWN1' and good = ?""").param(start).param(end).param(pieces).update());
    }
}
