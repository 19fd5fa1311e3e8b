package dev.flowcard.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.alarms.exceptions.Exceptions;
import dev.flowcard.identity.Role;
import dev.flowcard.progress.LedgerCheck.Figure;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What the wall shows is what was reported, and it is noticed where it is not. */
@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=ledger")
class LedgerCheckTest {
    private static final int SHIFT_HOURS = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private LedgerWatch watch;

    @Autowired
    private Exceptions exceptions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlantZone zone;

    @Autowired
    private Clock clock;

    @Test
    void aShiftThatBeginsAtAnOddMinuteHasAllItsPiecesAndATamperedFigureIsAnException() {
        shop.person("LED1", "张强", Role.OPERATOR);
        shop.workUnit("LED-U1", "LED-TURN");
        shiftSinceAnOddMinute();
        shop.workOrder("W-LED1", 10, Shop.Step.of(10, "粗车", "LED-TURN"));
        report(7);

        LedgerCheck.Result fine = watch.run();
        assertThat(fine.differences()).isEmpty();
        assertThat(fine.operations()).isEqualTo(1);
        assertThat(fine.workCenters()).isEqualTo(1);

        transaction.executeWithoutResult(
                status -> jdbc.sql("update operation set good = good + 1").update());
        assertThat(watch.run().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.of()).isEqualTo("W-LED1.10");
            assertThat(difference.figure()).isEqualTo(Figure.GOOD);
            assertThat(difference.shown()).isEqualByComparingTo("8");
            assertThat(difference.ledger()).isEqualByComparingTo("7");
        });
        watch.run();
        assertThat(exceptions.open()).as("told once a day").singleElement().satisfies(e -> assertThat(e.detail())
                .contains("W-LED1.10：合格数显示 8，报工账为 7"));
    }

    private void report(int good) {
        Api terminal = new Api(port, shop.terminal("T-LED1", "LED-U1"));
        terminal.scan("T-LED1", Codes.printable("P-LED1"));
        terminal.scan("T-LED1", Codes.printable("W-LED1"));
        terminal.scan("T-LED1", Codes.printable("W-LED1"));
        terminal.scan("T-LED1", "Q-" + good);
        assertThat(terminal.scan("T-LED1", "X-OK").path("outcome").asString()).isEqualTo("ACCEPTED");
    }

    private void shiftSinceAnOddMinute() {
        LocalDateTime now = zone.at(clock.instant()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime start = now.minusMinutes(now.getMinute() % 15 == 1 ? 2 : 1);
        String day = start.toLocalDate() + "," + start.toLocalTime() + ","
                + start.plusHours(SHIFT_HOURS).toLocalTime();
        Api.Answer answer = new Api(port, shop.token(Role.PLANNER))
                .post(
                        "/api/v1/imports/calendars",
                        "text/csv",
                        ("work_center,day,from,to\nLED-TURN," + day).getBytes(StandardCharsets.UTF_8),
                        "en");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
