package dev.flowcard.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.quality.ProcessRounds.Round;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The first article and the patrols of a running job, from the plan to the inspector's badge. */
@FlowcardTest
class ProcessRoundsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private ProcessRounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String unique;
    private Api terminal;

    @BeforeEach
    void aRunningJobWithAPlan() {
        unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        shop.person("R1" + unique, "李伟", Role.OPERATOR);
        shop.person("R7" + unique, "周洁", Role.INSPECTOR);
        shop.workUnit("RU" + unique, "ROUND-TURN");
        Api.Answer plan = new Api(port, shop.token(Role.ADMIN)).csv("inspection-plans", """
                plan,characteristic,kind,first_article,patrol_minutes
                RP%s,外观,PASS_FAIL,Y,60
                """.formatted(unique));
        assertThat(plan.status()).as(plan.text()).isEqualTo(200);
        shop.workOrder("W-" + unique, 10, new Shop.Step(10, "粗车", "ROUND-TURN", "RP" + unique));
        terminal = new Api(port, shop.terminal("T-" + unique, "RU" + unique));
        scan("P-R1" + unique);
        scan("W-" + unique);
    }

    @AfterEach
    void off() {
        scan("X-OFF");
    }

    private JsonNode scan(String code) {
        return terminal.scan("T-" + unique, code.startsWith("X-") ? code : Codes.printable(code));
    }

    private List<Round> here() {
        return rounds.due().stream()
                .filter(r -> r.workOrder().equals("W-" + unique))
                .toList();
    }

    private JsonNode checks() {
        return terminal.get("/api/v1/terminal/state").json().path("jobs").get(0).path("checks");
    }

    private void inspected(String found) {
        scan("X-CHECK");
        scan(found);
        assertThat(scan("P-R7" + unique).path("outcome").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void theFirstArticleWaitsUntilAnInspectorFindsItGood() {
        assertThat(checks().path("first").asString()).isEqualTo("WAITING");
        assertThat(here()).singleElement().matches(Round::first);
        inspected("X-HELD");
        assertThat(checks().path("first").asString()).isEqualTo("FAILED");
        assertThat(here()).singleElement().matches(Round::first);
        inspected("X-OK");
        assertThat(checks().path("first").asString()).isEqualTo("PASSED");
        assertThat(checks().path("nextPatrol").asString()).isNotBlank();
        assertThat(here()).isEmpty();
    }

    @Test
    void aPatrolIsDueAgainAfterItsInterval() {
        inspected("X-OK");
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update process_check set checked_at = checked_at - interval 61 minute where work_order = ?")
                .param("W-" + unique)
                .update());
        assertThat(here()).singleElement().matches(r -> !r.first());
        inspected("X-OK");
        assertThat(here()).isEmpty();
        assertThat(jdbc.sql("select kind from process_check where work_order = ? order by id")
                        .param("W-" + unique)
                        .query(String.class)
                        .list())
                .containsExactly("FIRST", "PATROL");
    }
}
