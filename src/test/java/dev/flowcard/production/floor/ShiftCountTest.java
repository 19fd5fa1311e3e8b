package dev.flowcard.production.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.Outcome;
import dev.flowcard.devices.spi.ScanReason;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plant.CalendarRule;
import dev.flowcard.plant.ChargeShare;
import dev.flowcard.plant.LabourSplit;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The count of the shift before it ends, and overtime in one touch. */
class ShiftCountTest {
    private final Floor floor = new Floor(Floor.TURNING);

    @Test
    void theClockAsksAndAnyDeviceMayAnswer() {
        floor.scanAll("P-1", "W-1");
        floor.later(50);
        assertThat(clock("X-SHIFTCOUNT")).isEqualTo(Outcome.ASK);
        assertThat(floor.scan("X-OK").reason()).isEqualTo(ScanReason.COUNT_REQUIRED);
        floor.scanAll("Q-4", "X-OK");
        assertThat(floor.view().operation(10).orElseThrow().good()).isEqualByComparingTo("4");
        assertThat(floor.session.runs()).hasSize(1);
        assertThat(floor.session.dialogue()).isNull();
    }

    @Test
    void everyRunningJobIsAskedOneAfterTheOther() {
        floor.scanAll("P-1", "W-1.10", "W-1.10", "Q-6", "X-OK", "W-1.20");
        floor.later(50);
        clock("X-SHIFTCOUNT");
        assertThat(floor.scanAll("Q-1", "X-OK").outcome()).isEqualTo(Outcome.ASK);
        assertThat(floor.scanAll("Q-3", "X-OK").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.view().operation(10).orElseThrow().good()).isEqualByComparingTo("7");
        assertThat(floor.view().operation(20).orElseThrow().good()).isEqualByComparingTo("3");
        assertThat(floor.session.dialogue()).isNull();
    }

    @Test
    void anOpenQuestionIsNotInterruptedAndAPausedJobNotAsked() {
        floor.scanAll("P-1", "W-1", "W-1");
        assertThat(clock("X-SHIFTCOUNT")).isNotEqualTo(Outcome.ASK);
        floor.scanAll("X-CANCEL", "X-PAUSE");
        assertThat(clock("X-SHIFTCOUNT")).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.session.dialogue()).isNull();
    }

    @Test
    void overtimeInOneTouchMovesTheEndAndEndsTheQuestion() {
        floor.scanAll("P-1", "W-1");
        floor.later(50);
        clock("X-SHIFTCOUNT");
        assertThat(floor.scan("X-OVERTIME").outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(floor.session.dialogue()).isNull();
        assertThat(floor.session.overtimeUntil()).isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
        floor.scan("X-OVERTIME");
        assertThat(floor.session.overtimeUntil()).isEqualTo(Instant.parse("2026-11-23T18:00:00Z"));
        floor.scan("X-OFF");
        assertThat(floor.session.overtimeUntil()).isNull();
    }

    @Test
    void overtimeHasItsLimits() {
        assertThat(floor.scan("X-OVERTIME").reason()).isEqualTo(ScanReason.NOT_SIGNED_ON);
        floor.scan("P-1");
        for (int hour = 0; hour < 8; hour++) {
            assertThat(floor.scan("X-OVERTIME").outcome()).isEqualTo(Outcome.ACCEPTED);
        }
        assertThat(floor.scan("X-OVERTIME").reason()).isEqualTo(ScanReason.NO_OVERTIME);
        floor.rules = new WorkRules(LabourSplit.EQUAL, false, false, true, false, true, 0, 10, ChargeShare.COUNT, 2);
        assertThat(floor.scan("X-OVERTIME").reason()).isEqualTo(ScanReason.NO_OVERTIME);
    }

    @Test
    void theClockKnowsWhenToAsk() {
        WorkCalendar calendar =
                new WorkCalendar(List.of(new CalendarRule("MONDAY", 480, 960, null, List.of())), ZoneOffset.UTC);
        Instant morning = Instant.parse("2026-11-23T08:00:00Z");
        OpenRun run = new OpenRun("W-1.10", "PRODUCTION", "U-1", morning, morning, null, null, "", null, null);
        TerminalSession working =
                TerminalSession.empty("U-1").signedOn(List.of("P-1"), morning).plus(run);
        Duration before = Duration.ofMinutes(10);
        Instant due = Instant.parse("2026-11-23T15:50:00Z");
        assertThat(ShiftEndWatch.countDue(working, calendar, due.minusSeconds(1), before))
                .isFalse();
        assertThat(ShiftEndWatch.countDue(working, calendar, due, before)).isTrue();
        assertThat(ShiftEndWatch.countDue(working, calendar, due, Duration.ZERO))
                .isFalse();
        assertThat(ShiftEndWatch.countDue(working.countAskedAt(due), calendar, due, before))
                .isFalse();
        TerminalSession longer = working.until(Instant.parse("2026-11-23T17:00:00Z"));
        assertThat(ShiftEndWatch.countDue(longer, calendar, due, before)).isFalse();
        assertThat(ShiftEndWatch.due(longer, calendar, Instant.parse("2026-11-23T16:30:00Z")))
                .isEmpty();
        assertThat(ShiftEndWatch.due(longer, calendar, Instant.parse("2026-11-23T17:00:00Z")))
                .isPresent();
    }

    private Outcome clock(String code) {
        floor.device = "server";
        Outcome outcome = floor.scan(code).outcome();
        floor.device = "page";
        return outcome;
    }
}
