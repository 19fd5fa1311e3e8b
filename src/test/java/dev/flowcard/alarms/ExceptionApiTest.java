package dev.flowcard.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.alarms.exceptions.ExceptionKind;
import dev.flowcard.alarms.exceptions.Exceptions;
import dev.flowcard.alarms.exceptions.ShopException;
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
class ExceptionApiTest {
    @Autowired
    private Shop shop;

    @Autowired
    private Alarms alarms;

    @Autowired
    private AlarmRaising raising;

    @Autowired
    private Exceptions exceptions;

    @LocalServerPort
    private int port;

    private Api foreman;

    @BeforeEach
    void signIn() {
        foreman = new Api(port, shop.token(Role.FOREMAN));
    }

    @Test
    void itIsRecordedWithItsTeamImprovedCheckedAndClosedWithAResult() {
        Answer recorded = foreman.post(
                "/api/v1/exceptions", "{\"kind\":\"SHORTAGE\",\"title\":\"毛坯缺 40 件\",\"orders\":[\"SO-9\"]}");
        assertThat(recorded.json().path("team").asString()).contains("采购");
        String path = "/api/v1/exceptions/" + recorded.json().path("id").asLong();
        Answer improved = foreman.post(path + "/improvements", "{\"action\":\"安全库存 50 件\"}");
        String improvement = path + "/improvements/"
                + improved.json().path("improvements").get(0).path("id").asLong();
        assertThat(foreman.post(improvement + "/check", "{\"effective\":true}")
                        .json()
                        .path("improvements")
                        .get(0)
                        .path("effective")
                        .isNull())
                .as("not checked before it is done")
                .isTrue();
        foreman.post(improvement + "/done", "{}");
        assertThat(foreman.post(improvement + "/check", "{\"effective\":true}")
                        .json()
                        .path("improvements")
                        .get(0)
                        .path("effective")
                        .booleanValue())
                .isTrue();
        assertThat(foreman.post(path + "/close", "{}").status()).isEqualTo(400);
        Answer closed = foreman.post(path + "/close", "{\"result\":\"到货\"}");
        assertThat(closed.json().path("closedAt").isNull()).isFalse();
        assertThat(closed.json().path("orders").get(0).asString()).isEqualTo("SO-9");
    }

    @Test
    void anAlarmBecomesOneExceptionHoweverOftenItIsTouched() {
        String subject = "U-" + UUID.randomUUID();
        raising.raise(AlarmFact.usual(
                AlarmKind.BREAKDOWN,
                subject,
                AlarmPlace.unit(null, subject),
                List.of(new Named("VMC850", null), new Named("W-1", null))));
        Alarm alarm = alarms.open().stream()
                .filter(a -> a.subject().equals(subject))
                .findFirst()
                .orElseThrow();
        ShopException made = exceptions.of(alarm);
        assertThat(made.kind()).isEqualTo(ExceptionKind.EQUIPMENT);
        assertThat(exceptions.of(alarm).id()).isEqualTo(made.id());
    }
}
