package dev.flowcard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.demo.history.PastEvent;
import dev.flowcard.demo.history.PastEvent.Read;
import dev.flowcard.demo.history.PastOfShop;
import dev.flowcard.demo.history.PastOperation;
import dev.flowcard.demo.history.WorkingHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoFactoryTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Set<String> NO_MACHINES = Set.of(DemoPlan.SUBCONTRACT_DESK, "检验站");
    private static final DemoFiles FILES = new DemoFiles(TODAY);

    @Test
    void hasTheSizeOfASmallShop() {
        assertThat(FILES.rows("work-units")).hasSize(14);
        assertThat(distinct("work-units", "work_center")).hasSize(6);
        assertThat(FILES.rows("people")).hasSize(22);
        assertThat(FILES.rows("products")).hasSize(12);
        assertThat(FILES.rows("orders")).hasSize(40);
        assertThat(distinct("orders", "type")).containsExactlyInAnyOrder("正常单", "急单", "样品", "备库单");
        assertThat(distinct("routings", "product")).isEqualTo(distinct("products", "product"));
    }

    @Test
    void knowsEveryCustomerInBothLanguages() {
        assertThat(distinct("customers", "name")).isEqualTo(distinct("orders", "customer"));
        assertThat(FILES.rows("customers"))
                .allSatisfy(row -> assertThat(row.get("name_en")).matches("[\\p{ASCII}]+"));
    }

    @Test
    void releasesTwoToThreePercentMoreThanOrdered() {
        for (CSVRecord row : FILES.rows("plan")) {
            BigDecimal ordered = new BigDecimal(row.get("quantity"));
            BigDecimal released = new BigDecimal(row.get("released"));
            if (ordered.intValue() >= 20) {
                assertThat(released.divide(ordered, 4, java.math.RoundingMode.HALF_UP))
                        .as(row.get("work_order"))
                        .isBetween(new BigDecimal("1.02"), new BigDecimal("1.03"));
            }
        }
    }

    @Test
    void plansNoMachineTwiceAtOnceAndNothingInABreak() {
        Map<String, Instant> busyUntil = new HashMap<>();
        operations().stream()
                .filter(o -> !o.subcontracted())
                .sorted(Comparator.comparing(PastOperation::start))
                .forEach(o -> {
                    assertThat(o.start())
                            .as(o.toString())
                            .isAfterOrEqualTo(busyUntil.getOrDefault(o.workUnit(), Instant.EPOCH));
                    busyUntil.put(o.workUnit(), o.finish());
                    assertThat(ShopHours.works(o.start(), ZONE))
                            .as("start of " + o)
                            .isTrue();
                    assertThat(ShopHours.works(o.finish().minusSeconds(60), ZONE))
                            .as("finish of " + o)
                            .isTrue();
                });
    }

    @Test
    void plansEachOperationAtItsRoutingsWorkCenter() {
        Map<String, CSVRecord> routing = FILES.rows("routings").stream()
                .collect(Collectors.toMap(r -> r.get("product") + r.get("sequence"), r -> r));
        Map<String, String> centers = FILES.rows("work-units").stream()
                .collect(Collectors.toMap(r -> r.get("work_unit"), r -> r.get("work_center")));
        for (CSVRecord row : FILES.rows("plan")) {
            CSVRecord standard = routing.get(row.get("product") + row.get("sequence"));
            assertThat(row.get("operation")).isEqualTo(standard.get("operation"));
            assertThat(row.get("work_center")).isEqualTo(standard.get("work_center"));
            if (!row.get("work_unit").isEmpty()) {
                assertThat(centers.get(row.get("work_unit"))).isEqualTo(row.get("work_center"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 5, 7, 8, 9, 11, 12, 14, 16, 18, 20, 22, 23})
    void isAliveAtAnyTimeOfTheDay(int hour) {
        Instant now = TODAY.atTime(LocalTime.of(hour, 17)).atZone(ZONE).toInstant();
        PastOfShop past = past(DemoFiles.at(now, ZONE), now);

        assertThat(past.events()).isSortedAccordingTo(Comparator.comparing(PastEvent::at));
        assertThat(past.events()).allSatisfy(e -> assertThat(e.at()).isBeforeOrEqualTo(now));
        assertThat(past.mishaps().awaiting()).isNotNull();
        assertThat(past.mishaps().failed()).isNotNull();
        assertThat(past.mishaps().held()).isNotNull();
        assertThat(past.broken()).isNotNull();
        assertThat(running(past))
                .as("machines that run")
                .filteredOn(unit -> !NO_MACHINES.contains(unit))
                .hasSizeGreaterThanOrEqualTo(4);
        long scans = past.events().stream()
                .mapToLong(e -> e instanceof PastEvent.Scanned s ? s.reads().size() : 0)
                .sum();
        assertThat(scans).isBetween(800L, 4_000L);
    }

    @Test
    void neverReportsMoreThanWasReleased() {
        Instant now = TODAY.atTime(15, 0).atZone(ZONE).toInstant();
        Map<String, Integer> released = new HashMap<>();
        operations().forEach(o -> released.put(o.workOrder() + "." + o.sequence(), o.released()));
        Map<String, Integer> counted = new HashMap<>();
        for (PastEvent event : past(now).events()) {
            if (event instanceof PastEvent.Scanned scanned) {
                String card = "";
                for (Read read : scanned.reads()) {
                    if (read instanceof Read.Card c) {
                        card = c.workOrder() + "." + c.sequence();
                    } else if (read instanceof Read.Plain p && p.code().startsWith("Q-")) {
                        counted.merge(card, Integer.parseInt(p.code().substring(2)), Integer::sum);
                    }
                }
            }
        }
        counted.forEach((key, sum) -> assertThat(sum).as(key).isLessThanOrEqualTo(released.get(key)));
    }

    private static Set<String> running(PastOfShop past) {
        Map<String, Boolean> open = new HashMap<>();
        for (PastEvent event : past.events()) {
            if (event instanceof PastEvent.Scanned scanned) {
                boolean stands = Stream.of("X-OFF", "X-PAUSE", "X-BREAKDOWN")
                        .anyMatch(command -> scanned.reads().contains(new Read.Plain(command)));
                open.put(scanned.workUnit(), !stands);
            }
        }
        Set<String> running = new HashSet<>();
        open.forEach((unit, is) -> {
            if (is) {
                running.add(unit);
            }
        });
        return running;
    }

    private static PastOfShop past(Instant now) {
        return past(FILES, now);
    }

    private static PastOfShop past(DemoFiles files, Instant now) {
        DemoPlan plan = new DemoPlan(files, ZONE);
        return PastOfShop.of(
                plan.operations(), plan.products(), center -> hours(center), plan.crew(), "W-20260016", now);
    }

    private static WorkingHours hours(String center) {
        return center.equals(DemoPlan.SUBCONTRACTED) ? ShopHours.always() : ShopHours.twoShifts(ZONE);
    }

    private static List<PastOperation> operations() {
        return new DemoPlan(FILES, ZONE).operations();
    }

    private static Set<String> distinct(String file, String column) {
        return FILES.rows(file).stream().map(r -> r.get(column)).collect(Collectors.toSet());
    }

    /** The demo calendar: minutes of work counted from midnight. */
    private static final class ShopHours implements WorkingHours {
        private static final int[] WORKED = new int[1441];
        private static final int A_DAY;

        static {
            for (int minute = 0; minute < 1440; minute++) {
                boolean works =
                        works(TODAY.atStartOfDay(ZONE).plusMinutes(minute).toInstant(), ZONE);
                WORKED[minute + 1] = WORKED[minute] + (works ? 1 : 0);
            }
            A_DAY = WORKED[1440];
        }

        private final ZoneId zone;
        private final boolean always;

        private ShopHours(ZoneId zone, boolean always) {
            this.zone = zone;
            this.always = always;
        }

        static ShopHours always() {
            return new ShopHours(ZONE, true);
        }

        static ShopHours twoShifts(ZoneId zone) {
            return new ShopHours(zone, false);
        }

        static boolean works(Instant at, ZoneId zone) {
            LocalTime time = at.atZone(zone).toLocalTime();
            return !(in(time, "11:30", "12:30")
                    || in(time, "17:30", "18:00")
                    || in(time, "23:30", "23:59:59.999")
                    || in(time, "00:00", "00:30")
                    || in(time, "04:30", "05:00"));
        }

        private static boolean in(LocalTime time, String from, String to) {
            return !time.isBefore(LocalTime.parse(from)) && time.isBefore(LocalTime.parse(to));
        }

        @Override
        public Instant add(Instant start, Duration working) {
            if (always) {
                return start.plus(working);
            }
            long target = worked(start) + working.toMinutes();
            long day = Math.floorDiv(target, A_DAY);
            int minute = 0;
            while (WORKED[minute] < Math.floorMod(target, A_DAY)) {
                minute++;
            }
            return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().plusSeconds(minute * 60L);
        }

        @Override
        public Duration between(Instant from, Instant to) {
            if (always) {
                return Duration.between(from, to);
            }
            return Duration.ofMinutes(worked(to) - worked(from));
        }

        private long worked(Instant at) {
            var local = at.atZone(zone);
            return local.toLocalDate().toEpochDay() * A_DAY + WORKED[local.getHour() * 60 + local.getMinute()];
        }
    }
}
