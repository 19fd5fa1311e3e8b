package dev.flowcard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Role;
import dev.flowcard.plant.CalendarOwner;
import dev.flowcard.plant.OverReport;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.production.Reasons;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FlowcardTest
class ShopImportTest {
    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    People people;

    @Autowired
    Plant plant;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    Reasons reasons;

    private Importing imports;

    @BeforeEach
    void begin() {
        imports = new Importing(new Api(port, shop.token(Role.PLANNER)));
    }

    @Test
    void peopleHoldOneRoleOrSeveral() {
        Answer answer = imports.csv(
                "people",
                "badge,name,role,work_center,language,name_en",
                "SI-1,张伟,OPERATOR,SI-车削,zh-CN,Zhang Wei",
                "SI-2,王芳,foreman;INSPECTOR,,en,");

        assertThat(answer.text()).contains("\"accepted\":2");
        assertThat(people.find("SI-2").orElseThrow().roles()).containsExactlyInAnyOrder(Role.FOREMAN, Role.INSPECTOR);
        assertThat(people.find("SI-1").orElseThrow().nameEn()).isEqualTo("Zhang Wei");
    }

    @Test
    void faultyPeopleAreNamed() {
        imports.csv("people", "badge,name,role", "si-case,a,OPERATOR");
        Answer answer = imports.csv(
                "people",
                "badge,name,role,language",
                "SI-3,,OPERATOR,",
                "SI-4,b,KING,",
                "SI-5,c,TERMINAL,",
                "SI-6,d,ADMIN,",
                "SI-7,e,OPERATOR,fr",
                "SI-CASE,f,OPERATOR,",
                "SI-8,g,OPERATOR,",
                "P-SI-8,h,OPERATOR,",
                "SI-9,i,OPERATOR,",
                "SI-9,j,OPERATOR,");

        assertThat(Importing.rejected(answer))
                .containsExactly(
                        "2:name", "3:role", "4:role", "5:role", "6:language", "7:badge", "9:badge", "11:badge");
        assertThat(people.find("SI-8")).isEmpty();
    }

    @Test
    void workUnitsBringTheirWorkCentres() {
        Answer answer = imports.csv(
                "work-units",
                "work_unit,name,work_center,area,one_piece_flow,over_report",
                "SI-U1,车床,SI-车削,一车间,Y,REFUSE",
                "SI-U2,车床 2,SI-车削,,,");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(plant.findWorkUnit("SI-U1").orElseThrow().overReport()).isEqualTo(OverReport.REFUSE);
        assertThat(plant.findWorkUnit("U-SI-U1").orElseThrow().onePieceFlow()).isTrue();
        assertThat(Importing.rejected(imports.csv(
                        "work-units",
                        "work_unit,name,work_center,one_piece_flow,over_report",
                        "SI-U3,x,SI-车削,maybe,",
                        "SI-U4,x,SI-车削,,ALWAYS",
                        "si-u1,x,SI-车削,,")))
                .containsExactly("2:one_piece_flow", "3:over_report", "4:work_unit");
    }

    @Test
    void calendarsReplaceWhatWasSaidOfADay() {
        String header = "work_center,day,from,to,shift,breaks";
        imports.csv("calendars", header, "SI-K,MONDAY,08:00,20:00,白班,11:30-12:30;17:30-18:00");
        Answer answer = imports.csv(
                "calendars",
                header,
                "SI-K,monday,08:00,20:00,白班,",
                "SI-K,MONDAY,20:00,08:00,夜班,00:00-00:45",
                "SI-K,2026-10-01,,,,");

        assertThat(answer.status()).isEqualTo(200);
        var rules = calendars.rules(
                CalendarOwner.of(plant.findWorkCenter("SI-K").orElseThrow().id()));
        assertThat(rules).hasSize(3);
        assertThat(rules.get(2).to()).isEqualTo(32 * 60);
        assertThat(rules.get(2).breaks().getFirst().from()).isEqualTo(24 * 60);
        assertThat(rules.getFirst().from()).isNull();
    }

    @Test
    void faultyCalendarsAreNamed() {
        Answer answer = imports.csv(
                "calendars",
                "work_center,day,from,to,breaks",
                "SI-K2,FUNDAY,08:00,20:00,",
                "SI-K2,MONDAY,08:00,,",
                "SI-K2,TUESDAY,08:00,08:00,",
                "SI-K2,WEDNESDAY,25:00,26:00,",
                "SI-K2,THURSDAY,08:00,20:00,21:00-22:00",
                "SI-K2,FRIDAY,08:00,20:00,",
                "SI-K2,FRIDAY,19:00,23:00,",
                "SI-K2,2026-02-30,08:00,20:00,");

        assertThat(Importing.rejected(answer))
                .containsExactly("2:day", "3:to", "4:to", "5:from", "5:to", "6:breaks", "8:from", "9:day");
    }

    @Test
    void reasonsComeIn() {
        Answer answer = imports.csv(
                "reasons",
                "reason,name,kind,defect_class,name_en",
                "SI-砂眼,砂眼,DEFECT,MATERIAL,Blowhole",
                "SI-12,换刀,PAUSE,,Tool change");

        assertThat(Importing.rejected(answer)).isEmpty();
        assertThat(reasons.byCode("R-SI-12")).isPresent();
        assertThat(Importing.rejected(
                        imports.csv("reasons", "reason,name,kind,defect_class", "SI-13,x,WHY,", "SI-14,y,DEFECT,GOD")))
                .containsExactly("2:kind", "3:defect_class");
    }

    @Test
    void onlyAnAdministratorMakesAdministratorsAndManagers() {
        Importing admin = new Importing(new Api(port, shop.token(Role.ADMIN)));

        assertThat(admin.csv("people", "badge,name,role", "SI-A,头,ADMIN").status())
                .isEqualTo(200);
        assertThat(Importing.rejected(
                        imports.csv("people", "badge,name,role", "SI-A,头,OPERATOR", "SI-B,理,SALES;MANAGER")))
                .containsExactly("2:role", "3:role");
    }

    @Test
    void whoMayNotImportIsRefused() {
        Importing sales = new Importing(new Api(port, shop.token(Role.SALES)));
        Importing replay = new Importing(new Api(port, shop.token(Role.REPLAY)));

        assertThat(sales.csv("people", "badge,name,role", "SI-X,x,OPERATOR").status())
                .isEqualTo(403);
        assertThat(replay.csv("people", "badge,name,role", "SI-Y,x,OPERATOR").status())
                .isEqualTo(200);
        assertThat(imports.csv("horses", "a,b", "1,2").status()).isEqualTo(404);
    }
}
