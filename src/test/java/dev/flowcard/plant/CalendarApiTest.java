package dev.flowcard.plant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@FlowcardTest
class CalendarApiTest {
    private static final String WEEK = "\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"]";

    @Autowired
    private Shop shop;

    @Autowired
    private Plant plant;

    @Autowired
    private WorkCalendars calendars;

    @LocalServerPort
    private int port;

    private Api planner;

    @BeforeEach
    void aCentreWithTwoUnits() {
        planner = new Api(port, shop.token(Role.PLANNER));
        if (plant.findWorkCenter("CA-MILL").isEmpty()) {
            shop.workUnit("CA-1", "CA-MILL");
            shop.workUnit("CA-2", "CA-MILL");
        }
        put(
                "{\"workCenter\":\"CA-MILL\"," + WEEK
                        + ",\"kind\":\"SHIFT\",\"shifts\":[{\"shift\":\"夜班\",\"from\":\"20:00\",\"to\":\"08:00\",\"breaks\":\"00:00-00:45\"}]}");
    }

    private JsonNode put(String body) {
        Api.Answer answer = planner.put("/api/v1/calendar/rules", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode day(String of, String date) {
        return planner.get("/api/v1/calendar?" + of + "&from=" + date + "&to=" + date)
                .json()
                .get(0);
    }

    @Test
    void aNightShiftBelongsToItsDayAndAUnitsOwnDayWins() {
        JsonNode tuesday = day("workUnit=CA-1", "2026-11-24");
        assertThat(tuesday.path("workingMinutes").intValue()).isEqualTo(12 * 60 - 45);
        assertThat(tuesday.path("saidBy").asString()).isEqualTo("CENTER");
        assertThat(tuesday.path("shifts").get(0).path("end").asString()).startsWith("2026-11-25T08:00");
        put("{\"workUnit\":\"CA-1\",\"days\":[\"2026-11-24\"],\"kind\":\"CLOSED\",\"note\":\"年检\"}");
        assertThat(day("workUnit=CA-1", "2026-11-24").path("type").asString()).isEqualTo("HOLIDAY");
        assertThat(day("workUnit=CA-1", "2026-11-24").path("note").asString()).isEqualTo("年检");
        assertThat(day("workUnit=CA-2", "2026-11-24").path("type").asString()).isEqualTo("WORKING");
        put("{\"workUnit\":\"CA-1\",\"days\":[\"2026-11-24\"]}");
        assertThat(day("workUnit=CA-1", "2026-11-24").path("type").asString()).isEqualTo("WORKING");
    }

    @Test
    void aMakeUpDayAndOvertimeAreSaidByDateAlone() {
        put("{\"workCenter\":\"CA-MILL\",\"days\":[\"2026-11-28\"],\"kind\":\"MAKE_UP\",\"worksAs\":\"MONDAY\"}");
        assertThat(day("workCenter=CA-MILL", "2026-11-28")
                        .path("workingMinutes")
                        .intValue())
                .isEqualTo(675);
        Api.Answer weekly = planner.put(
                "/api/v1/calendar/rules",
                "{\"workCenter\":\"CA-MILL\",\"days\":[\"SUNDAY\"],\"kind\":\"OVERTIME\",\"shifts\":[{\"from\":\"08:00\",\"to\":\"12:00\"}]}");
        assertThat(weekly.status()).isEqualTo(400);
        assertThat(weekly.json().path("errors").get(0).path("field").asString()).isEqualTo("kind");
        Api.Answer wrong = planner.put(
                "/api/v1/calendar/rules",
                "{\"days\":[\"2026-11-29\"],\"kind\":\"SHIFT\",\"shifts\":[{\"from\":\"8 Uhr\",\"to\":\"12:00\"}]}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("errors").get(0).path("field").asString()).isEqualTo("from");
    }

    @Test
    void aFileSpeaksForPlantCentreAndUnit() {
        Api importer = new Api(port, shop.token(Role.ADMIN));
        String head = "work_center,day,from,to,shift,breaks,work_unit,type,works_as,note\n";
        Api.Answer taken = importer.csv(
                "calendars",
                head + "*,2031-10-01,,,,,,CLOSED,,国庆节\n" + "*,2031-10-11,,,,,,MAKE_UP,WEDNESDAY,调休\n"
                        + "CA-MILL,2031-10-02,08:00,12:00,,,CA-2,OVERTIME,,\n");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(day("workUnit=CA-2", "2031-10-01").path("note").asString()).isEqualTo("国庆节");
        assertThat(day("workUnit=CA-1", "2031-10-11").path("type").asString()).isEqualTo("MAKE_UP");
        assertThat(day("workUnit=CA-2", "2031-10-02").path("type").asString()).isEqualTo("OVERTIME");
        Api.Answer refused = importer.csv("calendars", head + "CA-MILL,2031-10-03,,,,,CA-9,CLOSED,,\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("rejected").get(0).path("field").asString())
                .isEqualTo("work_unit");
    }

    @Test
    void nothingIsPlannedIntoADowntimeAndWhatWasTakenBackIsOpenAgain() {
        LocalDate day = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30);
        Instant from = day.atTime(3, 0).toInstant(java.time.ZoneOffset.UTC);
        Api.Answer answer = planner.post(
                "/api/v1/downtimes",
                "{\"workUnit\":\"CA-2\",\"from\":\"" + from + "\",\"to\":\"" + from.plus(9, ChronoUnit.HOURS)
                        + "\",\"reason\":\"年度保养\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        WorkUnit unit = plant.findWorkUnit("CA-2").orElseThrow();
        assertThat(calendars.of(unit).workingTime(from, from.plus(9, ChronoUnit.HOURS)))
                .isZero();
        planner.delete("/api/v1/downtimes/" + answer.json().get(0).path("id").asLong());
        assertThat(planner.get("/api/v1/downtimes?workUnit=CA-2").json().size()).isZero();
    }

    @Test
    void weeklyMaintenanceIsEnteredOnceAndStandsEachWeekAtTheSameHour() {
        LocalDate day = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(40);
        Instant from = day.atTime(3, 0).toInstant(java.time.ZoneOffset.UTC);
        String body = "{\"workUnit\":\"CA-2\",\"from\":\"" + from + "\",\"to\":\"" + from.plus(2, ChronoUnit.HOURS)
                + "\",\"reason\":\"周保养\",\"times\":%d}";
        Api.Answer answer = planner.post("/api/v1/downtimes", body.formatted(4));
        assertThat(answer.json().size()).as(answer.text()).isEqualTo(4);
        Instant last = from.plus(21, ChronoUnit.DAYS);
        assertThat(calendars
                        .of(plant.findWorkUnit("CA-2").orElseThrow())
                        .workingTime(last, last.plus(2, ChronoUnit.HOURS)))
                .isZero();
        answer.json()
                .forEach(d -> planner.delete("/api/v1/downtimes/" + d.path("id").asLong()));
        Api.Answer refused = planner.post("/api/v1/downtimes", body.formatted(54));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("times");
    }

    @Test
    void whoOnlyReadsMayNotSetADay() {
        Api sales = new Api(port, shop.token(Role.SALES));
        assertThat(sales.put("/api/v1/calendar/rules", "{\"days\":[\"2026-11-24\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(sales.get("/api/v1/calendar").status()).isEqualTo(200);
    }
}
