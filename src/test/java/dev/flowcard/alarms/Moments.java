package dev.flowcard.alarms;

import dev.flowcard.alarms.AlarmKind.Measure;
import dev.flowcard.alarms.AlarmRule.Scope;
import dev.flowcard.alarms.ShopMoment.Run;
import dev.flowcard.alarms.ShopMoment.Step;
import dev.flowcard.devices.spi.Named;
import dev.flowcard.plant.WorkCalendar;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.production.Gate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A made-up shop to judge: works around the clock, a hundred pieces in ten hours, six minutes each. */
final class Moments {
    static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    static final WorkCenterId CENTER = new WorkCenterId(1);
    static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), ZoneOffset.UTC);

    static final class Places implements PlantNames, RuleEngine.ScopeNumbers {
        @Override
        public WorkCenterId centerOf(String unit) {
            return CENTER;
        }

        @Override
        public Named unit(String unit) {
            return new Named(unit, null);
        }

        @Override
        public Named center(WorkCenterId center) {
            return new Named("车削", null);
        }

        @Override
        public String centerCode(WorkCenterId center) {
            return "C-" + center.value();
        }

        @Override
        public LocalDate today(Instant at) {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }

        @Override
        public Named moment(Instant at) {
            return new Named(at.toString(), null);
        }

        @Override
        public String center(AlarmPlace place) {
            return place.workCenter() == null ? null : "TURN";
        }

        @Override
        public String unit(AlarmPlace place) {
            return place.workUnit();
        }
    }

    private Moments() {}

    static Instant after(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    static Step step(int sequence, int good, int scrap, boolean begun, Gate gate) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        return new Step(
                "W-1",
                "SO-1",
                "急单",
                sequence,
                "W-1." + sequence,
                new Named("粗车", null),
                new Named("泵轴", null),
                CENTER,
                "U-1",
                gate,
                gate == Gate.DEMANDED ? START : null,
                hundred,
                hundred,
                BigDecimal.valueOf(good),
                BigDecimal.valueOf(scrap),
                BigDecimal.ZERO,
                BigDecimal.valueOf(6),
                START,
                START.plus(Duration.ofHours(10)),
                begun,
                false,
                false);
    }

    static ShopMoment moment(int minutes, List<Step> steps, Run... runs) {
        return new ShopMoment(after(minutes), null, steps, List.of(runs), List.of(), List.of(), List.of());
    }

    static AlarmRule rule(AlarmKind kind, Measure measure, int threshold) {
        return rule(kind, measure, threshold, 0, 0, 0);
    }

    static AlarmRule rule(AlarmKind kind, Measure measure, int threshold, int sample, int delay, int hysteresis) {
        return new AlarmRule(
                1,
                kind.name(),
                kind,
                Scope.PLANT,
                null,
                measure,
                BigDecimal.valueOf(threshold),
                sample,
                delay,
                hysteresis,
                kind.severity(),
                null,
                EscalationChain.parse("FOREMAN:0"),
                true);
    }

    static RuleEngine.Verdict judge(
            ShopMoment moment, Set<String> open, Map<String, Instant> waiting, AlarmRule... rules) {
        Places places = new Places();
        return new RuleEngine(List.of(rules), places)
                .judge(
                        Situations.of(moment, (center, unit) -> CALENDAR, places),
                        moment.now(),
                        open::contains,
                        waiting);
    }
}
