package dev.flowcard.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.alarms.AlarmKind.Measure;
import dev.flowcard.identity.Role;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FlowcardTest
class MaterialAlarmTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private MaterialAlarms materials;

    @Autowired
    private Clock clock;

    @Test
    void aReadyOperationWhoseMaterialIsNotThereIsNamedUntilItIs() {
        shop.workUnit("MISS-U1", "MISS-SAW");
        shop.workOrder("W-MISS1", 10, Shop.Step.of(10, "下料", "MISS-SAW"));
        Api planner = new Api(port, shop.token(Role.PLANNER));
        planner.csv("boms", "product,sequence,material,quantity,unit\nM-W-MISS1,10,MISS-BAR,2,m");
        planner.csv("stock", "lot,material,quantity\nL-MISS1,MISS-BAR,15");
        assertThat(found()).singleElement().satisfies(missing -> {
            assertThat(missing.values().get(Measure.PERCENT)).isEqualByComparingTo("25");
            assertThat(missing.place().workOrder()).isEqualTo("W-MISS1");
            assertThat(missing.args().getLast().name()).isEqualTo("20 m");
        });
        planner.csv("stock", "lot,material,quantity\nL-MISS2,MISS-BAR,5");
        assertThat(found()).isEmpty();
        planner.post("/api/v1/lots/L-MISS2/block", "{\"reason\":\"混料\"}");
        assertThat(found()).hasSize(1);
    }

    private List<Situation> found() {
        return materials.missing(clock.instant()).stream()
                .filter(s -> s.subject().startsWith("W-MISS1"))
                .toList();
    }
}
