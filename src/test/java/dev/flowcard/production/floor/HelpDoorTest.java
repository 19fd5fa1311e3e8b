package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.People;
import dev.flowcard.identity.PersonData;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A call for help from the scan to the list of alarms and back to the terminal. */
@FlowcardTest
class HelpDoorTest {
    private static final String CATEGORY = Codes.printable("R-CALL-MATERIAL");

    @LocalServerPort
    private int port;

    @Autowired
    People people;

    @Autowired
    private Shop shop;

    private Api terminal;

    @Test
    void aCallIsAnAlarmAnsweredByABadgeAndEndedByOk() {
        shop.person("HELP1", "李伟", Role.OPERATOR);
        people.save(new PersonData("HELP9", "刘班长", "Foreman Liu", Set.of(Role.FOREMAN), "zh-CN", null, true, null));
        shop.workUnit("HELP-U1", "HELP-TURN");
        terminal = new Api(port, shop.terminal("T-HELP1", "HELP-U1"));
        scan(Codes.printable("P-HELP1"));
        scan("X-HELP");
        assertThat(scan(CATEGORY).path("outcome").asString()).isEqualTo("ACCEPTED");
        scan("X-HELP");
        scan(CATEGORY);
        JsonNode alarm = alarm().orElseThrow();
        assertThat(alarm.path("state").asString()).isEqualTo("RAISED");
        assertThat(alarm.path("title").asString()).contains("缺料");
        assertThat(alarm.path("detail").asString()).isEqualTo("李伟");
        assertThat(calls().size()).isEqualTo(1);
        scan("X-HELP");
        scan(Codes.printable("P-HELP9"));
        assertThat(alarm().orElseThrow().path("acknowledgedBy").asString()).isEqualTo("刘班长");
        assertThat(alarm().orElseThrow().path("acknowledgedAt").isNull()).isFalse();
        assertThat(calls().get(0).path("answeredBy").asString()).isEqualTo("刘班长");
        assertThat(calls().get(0).path("answeredByEn").asString()).isEqualTo("Foreman Liu");
        scan("X-HELP");
        scan("X-OK");
        assertThat(alarm()).isEmpty();
        assertThat(calls().size()).isZero();
    }

    private JsonNode scan(String code) {
        return terminal.scan("T-HELP1", code);
    }

    private JsonNode calls() {
        return terminal.get("/api/v1/terminal/state").json().path("calls");
    }

    private Optional<JsonNode> alarm() {
        JsonNode open = new Api(port, shop.token(Role.FOREMAN))
                .get("/api/v1/alarms?state=open&size=500")
                .json()
                .path("content");
        return StreamSupport.stream(open.spliterator(), false)
                .filter(a -> a.path("subject").asString().startsWith("U-HELP-U1/"))
                .findFirst();
    }
}
