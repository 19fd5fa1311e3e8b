package dev.flowcard.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@FlowcardTest
class NoticesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    private Api foreman;
    private String unique;

    @BeforeEach
    void aForeman() {
        unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        foreman = new Api(port, shop.token(Role.FOREMAN));
        shop.person("N1" + unique, "李伟", Role.OPERATOR);
        shop.person("N2" + unique, "陈静", Role.OPERATOR);
        shop.workUnit("NA" + unique, "NOTE-TURN");
        shop.workUnit("NB" + unique, "NOTE-TURN");
    }

    private record Place(Api api, String number) {
        JsonNode notes() {
            return api.get("/api/v1/terminal/state").json().path("notices");
        }

        JsonNode scan(String code) {
            return api.scan(number, code);
        }
    }

    private Place at(String unit) {
        String number = "T-" + unit + unique;
        return new Place(new Api(port, shop.terminal(number, unit + unique)), number);
    }

    private long write(String to, String target, String words) {
        Api.Answer answer = foreman.post(
                "/api/v1/notices", "{\"to\":\"" + to + "\",\"target\":\"" + target + "\",\"words\":\"" + words + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("id").asLong();
    }

    private JsonNode notice(long id) {
        return StreamSupport.stream(foreman.get("/api/v1/notices").json().spliterator(), false)
                .filter(n -> n.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWorkUnitSeesItUntilSomebodyThereHasReadIt() {
        Place a = at("NA");
        Place b = at("NB");
        long id = write("WORK_UNIT", "NA" + unique, "今天先做急单");
        assertThat(a.notes().get(0).path("words").asString()).isEqualTo("今天先做急单");
        assertThat(b.notes().size()).isZero();
        a.scan("X-READ");
        a.scan(Codes.printable("P-N1" + unique));
        assertThat(a.notes().size()).isZero();
        JsonNode read = notice(id).path("readings").get(0);
        assertThat(read.path("readers").get(0).asString()).isEqualTo("P-N1" + unique);
        assertThat(read.path("terminal").asString()).isEqualTo(a.number());
        assertThat(read.path("at").asString()).isNotBlank();
    }

    @Test
    void aPersonsNoticeGoesAlongToWhereHeSignsOnAndIsReadOnce() {
        Place a = at("NA");
        Place b = at("NB");
        write("PERSON", "N2" + unique, "下班来一下办公室");
        assertThat(a.notes().size()).isZero();
        a.scan(Codes.printable("P-N2" + unique));
        b.scan(Codes.printable("P-N2" + unique));
        assertThat(a.notes().size()).isEqualTo(1);
        assertThat(b.notes().size()).isEqualTo(1);
        assertThat(b.scan("X-READ").path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(a.notes().size()).isZero();
    }

    @Test
    void whatIsTakenDownIsShownNoMoreAndNonsenseIsRefused() {
        Place a = at("NA");
        long id = write("TERMINAL", a.number(), "换机油");
        assertThat(a.notes().size()).isEqualTo(1);
        assertThat(foreman.post("/api/v1/notices/" + id + "/end", "{}").status())
                .isEqualTo(200);
        assertThat(a.notes().size()).isZero();
        assertThat(foreman.post("/api/v1/notices", "{\"to\":\"MOON\",\"words\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(foreman.post("/api/v1/notices", "{\"to\":\"ALL\",\"words\":\"  \"}")
                        .status())
                .isEqualTo(400);
        assertThat(foreman.post("/api/v1/notices", "{\"to\":\"PERSON\",\"target\":\"nobody\",\"words\":\"x\"}")
                        .status())
                .isEqualTo(400);
    }
}
