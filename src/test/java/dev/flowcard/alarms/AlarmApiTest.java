package dev.flowcard.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.Role;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FlowcardTest
class AlarmApiTest {
    @Autowired
    private Shop shop;

    @Autowired
    private Alarms alarms;

    @Autowired
    private AlarmRaising raising;

    @LocalServerPort
    private int port;

    private Api foreman;
    private String path;

    @BeforeEach
    void raised() {
        foreman = new Api(port, shop.token(Role.FOREMAN));
        String subject = "U-" + UUID.randomUUID();
        raising.raise(AlarmFact.usual(
                AlarmKind.HELP, subject, AlarmPlace.unit(null, subject), List.of(new Named("1", null))));
        long id = alarms.open().stream()
                .filter(a -> a.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .id();
        path = "/api/v1/alarms/" + id;
    }

    @Test
    void itIsClosedWithCauseCountermeasureAndResult() {
        assertThat(foreman.post(path + "/cause", "{\"code\":\"MATERIAL\",\"note\":\"毛坯晚到\"}")
                        .status())
                .isEqualTo(200);
        Answer closed = foreman.post(path + "/close", "{\"countermeasure\":\"EXPEDITE\",\"result\":\"已到料\"}");
        assertThat(closed.json().path("state").asString()).isEqualTo("CLEARED");
        assertThat(closed.json().path("cause").asString()).isEqualTo("MATERIAL");
        assertThat(closed.json().path("causeNote").asString()).isEqualTo("毛坯晚到");
        assertThat(closed.json().path("countermeasure").asString()).isEqualTo("EXPEDITE");
        assertThat(closed.json().path("result").asString()).isEqualTo("已到料");
    }

    @Test
    void whatIsClosedInOneWordCountsAsUnexplained() {
        Answer closed = foreman.post(path + "/close", "{}");
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.json().path("cause").asString()).isEqualTo("UNSPECIFIED");
    }

    @Test
    void itIsGivenToAPersonWhoIsThere() {
        shop.person("AA-1", "王强", Role.FOREMAN);
        Answer given = foreman.post(path + "/assign", "{\"owner\":\"AA-1\"}");
        assertThat(given.json().path("ownerName").asString()).isEqualTo("王强");
        Answer refused = foreman.post(path + "/assign", "{\"owner\":\"NOBODY\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("field").asString())
                .isEqualTo("owner");
    }

    @Test
    void anUnknownCauseIsNamed() {
        Answer refused = foreman.post(path + "/cause", "{\"code\":\"MOON\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("field").asString())
                .isEqualTo("cause");
    }

    @Test
    void anAnswerStopsTheEscalation() {
        assertThat(foreman.get("/api/v1/alarms?state=open").text()).contains("escalatesAt");
        Answer taken = foreman.post(path + "/acknowledge", "{}");
        assertThat(taken.json().path("escalatesAt").isNull()).isTrue();
        assertThat(taken.json().path("nextRole").isNull()).isTrue();
    }
}
