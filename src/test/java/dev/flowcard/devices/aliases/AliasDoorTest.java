package dev.flowcard.devices.aliases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A factory's own barcodes, imported and scanned. */
@FlowcardTest
class AliasDoorTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    private String unique;
    private Api planner;
    private Api terminal;

    @BeforeEach
    void aShop() {
        unique = UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        shop.person("AL1", "李伟", Role.OPERATOR);
        shop.workUnit("ALIAS-1", "ALIAS-TURN");
        shop.workOrder("W-MO" + unique, 10, Shop.Step.of(10, "粗车", "ALIAS-TURN"));
        planner = new Api(port, shop.token(Role.PLANNER));
        terminal = new Api(port, shop.terminal("T-" + unique, "ALIAS-1"));
    }

    @Test
    void nothingNeedsANewLabel() {
        assertThat(scan("oldbadge" + unique)).isEqualTo("UNKNOWN_CODE");
        var answer = planner.csv(
                "aliases",
                "barcode,code,note\nOldBadge" + unique + ",AL1-OR-NOT,\nERP" + unique + "*,W-MO" + unique + "*,\n");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        answer = planner.csv(
                "aliases",
                "barcode,code,note\nOldBadge" + unique + ",P-AL1,旧工牌\n(00)395011015300000011,X-OFF,\nMO"
                        + unique.substring(0, 2) + "*,W-MO" + unique.substring(0, 2) + "*,\n77" + "1234,X-OFF,\n");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(scan("]C1oldbadge" + unique + "\r")).isEqualTo("ACCEPTED");
        assertThat(scan("MO" + unique)).isEqualTo("ACCEPTED");
        assertThat(scan("MO" + unique + ".10")).isEqualTo("ASK");
        assertThat(scan("771234"))
                .as("digits are digits while a quantity is asked for")
                .isEqualTo("ASK");
        assertThat(scan("X-CANCEL")).isEqualTo("ACCEPTED");
        assertThat(scan("771234")).isEqualTo("ACCEPTED");
        List<String> log = planner.get("/api/v1/scans?terminal=T-" + unique)
                .json()
                .path("content")
                .findValuesAsString("code");
        assertThat(log).as("kept as it came").contains("]C1oldbadge" + unique + "\r", "MO" + unique);
    }

    @Test
    void whatWouldDoHarmIsRefusedWithItsFieldNamed() {
        assertThat(fault("P-*,P-*,")).isEqualTo("barcode");
        assertThat(fault("X-OK,X-OFF,")).isEqualTo("barcode");
        assertThat(fault("*,W-*,")).isEqualTo("barcode");
        assertThat(fault("A*B,X-OK,")).isEqualTo("barcode");
        assertThat(fault("AB*,X-OK,")).isEqualTo("code");
        assertThat(fault("ABC,P-NOBODY,")).isEqualTo("code");
        assertThat(fault("ABC,hello,")).isEqualTo("code");
        assertThat(fault("ABC,U-NOWHERE,")).isEqualTo("code");
    }

    private String fault(String row) {
        var answer = planner.csv("aliases", "barcode,code,note\n" + row + "\n");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        JsonNode rejected = answer.json().path("rejected").get(0);
        assertThat(rejected.path("message").asString()).isNotBlank();
        return rejected.path("field").asString();
    }

    private String scan(String code) {
        return terminal.scan("T-" + unique, code).path("outcome").asString();
    }
}
