package dev.flowcard.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@FlowcardTest
class InstructionsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private Instructions instructions;

    private String unique;
    private Api terminal;

    @BeforeEach
    void aRunningJob() {
        unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        shop.person("I" + unique, "李伟", Role.OPERATOR);
        shop.workUnit("IU" + unique, "INSTR-TURN");
        shop.workOrder("W-" + unique, 10, Shop.Step.of(10, "粗车", "INSTR-TURN"));
        terminal = new Api(port, shop.terminal("T-" + unique, "IU" + unique));
        scan("P-I" + unique);
    }

    private Instruction write(String title) {
        return instructions.write("M-W-" + unique, 10, title, "先装夹，再对刀", null);
    }

    private JsonNode guide() {
        return terminal.get("/api/v1/terminal/state").json().path("jobs").get(0).path("instruction");
    }

    private JsonNode scan(String code) {
        return terminal.scan("T-" + unique, code.startsWith("X-") ? code : Codes.printable(code));
    }

    private JsonNode report() {
        JsonNode reports = new Api(port, shop.token(Role.FOREMAN))
                .get("/api/v1/production-reports?workOrder=W-" + unique)
                .json()
                .path("content");
        return reports.get(reports.size() - 1);
    }

    @Test
    void theTerminalShowsTheVersionInForceAndTheReportNotesIt() {
        Instruction first = write("粗车装夹");
        scan("W-" + unique);
        assertThat(guide().path("version").asInt()).isEqualTo(1);
        write("粗车装夹，改夹具");
        assertThat(guide().path("version").asInt()).isEqualTo(2);
        scan("W-" + unique);
        scan("X-OK");
        assertThat(report().path("instruction").asInt()).isEqualTo(1);
        assertThat(instructions.find(first.id()).orElseThrow().words()).isEqualTo("先装夹，再对刀");
        assertThat(terminal.get("/api/v1/instructions/" + first.id())
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("粗车装夹");
    }

    @Test
    void whatIsWithdrawnIsShownNoMoreAndDoesNotBringTheOldOneBack() {
        write("粗车装夹");
        Instruction second = write("第二版");
        scan("W-" + unique);
        instructions.withdraw(second.id());
        assertThat(guide().isNull()).isTrue();
        assertThat(instructions.versions(second.product(), 10)).hasSize(2);
    }

    @Test
    void onlyPlannersWriteAndNonsenseIsRefused() {
        assertThat(terminal.post("/api/v1/instructions/1/withdraw", "{}").status())
                .isEqualTo(403);
        assertThat(terminal.get("/api/v1/instructions/999999999").status()).isEqualTo(404);
        assertThat(terminal.get("/api/v1/instructions/999999999/pages/1").status())
                .isEqualTo(404);
    }
}
