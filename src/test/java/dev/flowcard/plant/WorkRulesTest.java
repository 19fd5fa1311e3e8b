package dev.flowcard.plant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is set at work centres, by file and by API. */
@FlowcardTest
class WorkRulesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    @Autowired
    private Plant plant;

    @Test
    void aFileSetsTheRulesOfAWorkCentreAndLeavesWhatItDoesNotName() {
        Api planner = new Api(port, shop.token(Role.PLANNER));
        Api.Answer answer = planner.csv("work-units", """
                work_unit,name,work_center,labour_split,scrap_open,machine_counter
                RULES-U1,冲床,RULES-C1,FULL,N,Y
                RULES-U2,冲床,RULES-C1,,,N
                """);
        assertThat(answer.status()).isEqualTo(200);
        WorkCenterId center = plant.findWorkCenter("RULES-C1").orElseThrow().id();
        WorkRules rules = plant.rules(center);
        assertThat(rules.labourSplit()).isEqualTo(LabourSplit.FULL);
        assertThat(rules.scrapOpen()).isFalse();
        assertThat(rules.overtimeMinutes()).isEqualTo(WorkRules.DEFAULT.overtimeMinutes());
        assertThat(plant.findWorkUnit("RULES-U1").orElseThrow().machineCounter())
                .isTrue();
        assertThat(plant.findWorkUnit("RULES-U2").orElseThrow().machineCounter())
                .isFalse();
    }

    @Test
    void rowsThatContradictEachOtherAreRefusedWithTheField() {
        Api planner = new Api(port, shop.token(Role.PLANNER));
        Api.Answer answer = planner.csv("work-units", """
                work_unit,name,work_center,labour_split,overtime_minutes
                RULES-U3,冲床,RULES-C2,FULL,30
                RULES-U4,冲床,RULES-C2,EQUAL,30
                RULES-U5,冲床,RULES-C3,HALF,9999
                """);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("rejected").findValuesAsString("field"))
                .containsExactlyInAnyOrder("work_center", "labour_split", "overtime_minutes");
    }

    @Test
    void theAdministratorSetsPartOfThemByApi() {
        plant.ensureWorkCenter("RULES-C4");
        Api admin = new Api(port, shop.token(Role.ADMIN));
        Api.Answer set = admin.put("/api/v1/work-centers/RULES-C4/rules", """
                {"countDemanded": true, "overtimeMinutes": 90}""");
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.json().path("rules").path("overtimeMinutes").asInt()).isEqualTo(90);
        assertThat(set.json().path("rules").path("scrapOpen").asBoolean()).isTrue();
        Api.Answer wrong = admin.put("/api/v1/work-centers/RULES-C4/rules", """
                {"overtimeMinutes": 481}""");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("errors").get(0).path("field").asString()).isEqualTo("overtimeMinutes");
    }
}
